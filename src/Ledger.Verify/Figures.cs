using System.Globalization;
using System.Text.Json;
using Ledger.Domain.Integrity;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Packages;
using Ledger.Web.Hosting.Storage;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Verify;

/// <summary>
/// Every line and every balance of a package, computed again from its events by the domain's own postings and compared
/// as text.
/// </summary>
internal static class Figures
{
    private const string JournalFile = "figures/journal.csv";

    /// <summary>Recomputes and compares; findings are derived data that differ.</summary>
    public static void Check(Package package, LogTree tree, Report report)
    {
        if (Openings.ReadManifest(package, tree, new Report()) is not { } manifest || !package.Has("events.jsonl")
            || package.Read(JournalFile, report) is null)
        {
            return;
        }

        var lines = CompareJournal(package, report).ToList();
        foreach (var file in manifest.Figures)
        {
            CompareBalances(package, manifest, file, lines, report);
        }

        report.Say($"重算 {lines.Count} 行分录。{lines.Count} journal lines recomputed.");
    }

    private static IEnumerable<(JournalLine Line, LocalDate On)> CompareJournal(Package package, Report report)
    {
        using var shown = package.Lines(JournalFile).GetEnumerator();
        Demand(Next(), PackageFigures.JournalHead, JournalFile, report);
        foreach (var text in package.Lines("events.jsonl"))
        {
            if (OpenedEvent.Read(text) is not { } opened)
            {
                continue;
            }

            foreach (var (row, line, on) in RowsOf(opened, report))
            {
                Demand(Next(), row, Place(opened), report);
                yield return (line, on);
            }
        }

        Demand(Next(), null, JournalFile, report);

        string? Next() => shown.MoveNext() ? shown.Current : null;
    }

    private static void CompareBalances(Package package, PackageManifest manifest, PackageBalances file,
        List<(JournalLine Line, LocalDate On)> lines, Report report)
    {
        if (package.ReadText(file.File, report) is not { } text)
        {
            return;
        }

        var last = file.On is null ? LocalDate.MaxIsoValue
            : LocalDatePattern.Iso.Parse(file.On) is { Success: true } day ? day.Value : LocalDate.MinIsoValue;
        var sums = lines.Where(l => l.On <= last && (manifest.Unit is null || l.Line.Unit == manifest.Unit))
            .GroupBy(l => (l.Line.Unit, l.Line.Fund, l.Line.Year, l.Line.Holder, l.Line.Account))
            .Select(g => new AccountSum(g.Key.Unit, g.Key.Fund, g.Key.Year, g.Key.Holder, g.Key.Account,
                Money.Sum(g.Select(l => l.Line.Amount))));
        var due = PackageFigures.Balances(sums).Prepend(PackageFigures.BalancesHead).ToList();
        var given = text.Split('\n')[..^1];
        for (var at = 0; at < Math.Max(due.Count, given.Length); at++)
        {
            Demand(given.ElementAtOrDefault(at), due.ElementAtOrDefault(at), $"{file.File}:{at + 1}", report);
        }
    }

    private static void Demand(string? given, string? due, string record, Report report)
    {
        if (given != due)
        {
            report.Add(Verdict.DerivedDiffers, record, $"应为“{due}”，所附为“{given}”", $"“{due}” follows from the events, “{given}” is shown");
        }
    }

    private static IReadOnlyList<(string Row, JournalLine Line, LocalDate On)> RowsOf(OpenedEvent opened, Report report)
    {
        try
        {
            var fact = JsonSerializer.Deserialize(opened.Opening.Data, FactNames.TypeOf(opened.Type), LedgerJson.Stored);
            return fact is IMoneyFact money
                ? [.. Postings.Of(money).Select((line, at) => (Row(opened, at, line, money), line, money.EffectiveOn))]
                : [];
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException
            or ArgumentException or NotSupportedException or UnparsableValueException or NullReferenceException
            or OverflowException or KeyNotFoundException)
        {
            report.Add(Verdict.ContentAltered, Place(opened), $"事件无法解读：{wrong.Message}", $"the event cannot be understood: {wrong.Message}");
            return [];
        }
    }

    private static string Place(OpenedEvent opened) =>
        $"idx {opened.Index} seq {opened.Sequence} {opened.Stream} v{opened.Version}";

    private static string Row(OpenedEvent opened, int at, JournalLine line, IMoneyFact fact) => PackageFigures.JournalRow(
        opened.Sequence, at, line.Holder.ToString(), line.Unit, line.Fund, line.Year.Value.ToString(CultureInfo.InvariantCulture),
        line.Account, line.Amount.Fen.ToString(CultureInfo.InvariantCulture), line.Purpose, line.Project, line.Enterprise,
        line.Mode, line.Recurring is { } recurring ? recurring ? "yes" : "no" : null, LedgerJson.Word(line.Tier),
        line.Counterparty, line.Chart, fact.Voucher.ToString(), LocalDatePattern.Iso.Format(fact.EffectiveOn));
}
