using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>The checks that entries in a village's books share, in order of precedence.</summary>
internal static class CollectiveChecks
{
    public static Refusal? Books(IBook book, CollectiveKey books, LocalDate day) => Checks.First(
        Checks.Existing(book, books.Village, day),
        Keeps(book, books.Village, day),
        Checks.Kept(book, FundCodes.Collective, HolderKind.Collective));

    public static Refusal? Entry(IBook book, CollectiveKey books, LocalDate day, Money amount, string summary) =>
        Checks.First(
            Books(book, books, day),
            Checks.Positive(amount),
            Checks.InYear(books.Year, day),
            Checks.Filled(summary, "summary", "摘要", "summary"));

    public static Refusal? Account(LocalDate day, string code, Func<ChartAccount, Refusal?> fits)
    {
        var chart = ChartOfAccounts.On(day);
        var refusal = chart.Find(code) is { } account ? fits(account) : new ChartAccountUnknown(code, chart.Version);
        return refusal is null ? null : refusal with { Field = "code" };
    }

    /// <summary>The refusal when the fact would take a bucket below zero on its day or on a later one.</summary>
    public static Refusal? Afford(CollectiveBooks before, ICollectiveFact fact)
    {
        var (after, day) = ((CollectiveBooks)before.Apply(fact), fact.EffectiveOn);
        return Checks.First(
            Overdrawn(before.Available, after.Available, day) is { } available
                ? new CollectiveExceedsAvailable(available, fact.Amount) { Field = "amount" }
                : null,
            Overdrawn(before.Reserve, after.Reserve, day) is { } reserve
                ? new ReserveExceeded(reserve, fact.Amount) { Field = "amount" }
                : null,
            Earmarks(before, after, fact),
            Shares(before, after, fact));
    }

    private static UnitKeepsNoCollective? Keeps(IBook book, string village, LocalDate day) =>
        book.Units.KindOn(village, day) is UnitKind.Province or UnitKind.City or UnitKind.District
            or UnitKind.Subdistrict
            ? new UnitKeepsNoCollective(village) { Field = "village" }
            : null;

    private static EarmarkExceeded? Earmarks(CollectiveBooks before, CollectiveBooks after, ICollectiveFact fact) =>
        after.Earmarks.Select(e => Overdrawn(
                before.Earmarks.GetValueOrDefault(e.Key)?.Left ?? DatedTotals.Empty, e.Value.Left, fact.EffectiveOn))
            .FirstOrDefault(left => left is not null) is { } left
            ? new EarmarkExceeded(left, fact.Amount) { Field = "amount" }
            : null;

    private static DistributionShareExceeded? Shares(
        CollectiveBooks before, CollectiveBooks after, ICollectiveFact fact) =>
        after.Unpaid.Keys.Select(use => Overdrawn(before.UnpaidOf(use), after.UnpaidOf(use), fact.EffectiveOn))
            .FirstOrDefault(left => left is not null) is { } left
            ? new DistributionShareExceeded(left, fact.Amount) { Field = "amount" }
            : null;

    // What could be taken before, when what is left after is below nothing; null when the bucket holds.
    private static Money? Overdrawn(DatedTotals before, DatedTotals after, LocalDate day) =>
        after.LeastFrom(day) < Money.Zero ? before.LeastFrom(day) : null;
}
