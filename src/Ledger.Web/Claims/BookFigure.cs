using Ledger.Domain.Claims;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using NodaTime;

namespace Ledger.Web.Claims;

/// <summary>Finds the book's figure for a claim in the journal, at the moment of the question.</summary>
public sealed class BookFigure(JournalReader journal)
{
    /// <summary>
    /// The sum over the claim's units and window. Of an increase, the window less the same days of the year before.
    /// Null when nothing at all is booked under the measure.
    /// </summary>
    public async Task<Money?> Of(
        ClaimTerms claim, BookMeasure measure, string? purpose, JournalScope scope, SettledMoment moment,
        CancellationToken cancellation)
    {
        var last = LastDay(claim, moment);
        LocalDate? yearBegins = claim.Nature == ClaimNature.Increase ? new LocalDate(last.Year, 1, 1) : null;
        var first = claim.Window.From ?? yearBegins;
        var now = await Between(first, last);
        if (claim.Nature != ClaimNature.Increase || now is null)
        {
            return now;
        }

        return await Between(first!.Value.PlusYears(-1), last.PlusYears(-1)) is { } before ? now - before : null;

        async Task<Money?> Between(LocalDate? from, LocalDate to) =>
            await UpTo(to) is { } whole ? whole - (from is { } day ? await UpTo(day.PlusDays(-1)) ?? Money.Zero : Money.Zero) : null;

        // A window is the difference of two sums, so that the figure comes from the one place all figures come from.
        async Task<Money?> UpTo(LocalDate day)
        {
            var sums = await journal.Sums(
                scope with { Units = [.. scope.Units.Where(claim.Scope.Contains)] }, moment with { On = day }, cancellation);
            var counted = sums.Where(s => purpose is null || !s.Account.StartsWith("spent:", StringComparison.Ordinal)
                    || s.Account == JournalAccount.Spent(purpose))
                .Where(s => measure.Accounts.Any(a => s.Account.StartsWith(a, StringComparison.Ordinal))).ToList();
            return counted.Count == 0 ? null : Money.Sum(counted.Select(s =>
                s.Account.StartsWith("spent:", StringComparison.Ordinal) ? s.Amount : -s.Amount));
        }
    }

    /// <summary>How the figure is found, in words that stay with the verdict.</summary>
    public static string Formula(ClaimTerms claim, BookMeasure measure, string? purpose, SettledMoment moment) =>
        $"{measure.Zh}{(purpose is null ? "" : $"（用途 {purpose}）")}，{claim.Scope.Count} 个单位，"
        + $"{claim.Window.From?.ToString("uuuu-MM-dd", null) ?? "建账"}至 {LastDay(claim, moment):uuuu-MM-dd}"
        + (claim.Nature == ClaimNature.Increase ? "，减上年同期" : "");

    // What happened after the report was written cannot have been meant by it.
    private static LocalDate LastDay(ClaimTerms claim, SettledMoment moment) =>
        LocalDate.Min(claim.Window.To ?? claim.ReportedOn, moment.On ?? LocalDate.MaxIsoValue);
}
