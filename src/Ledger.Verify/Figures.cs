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
/// as text; with them what the facts say of files and of figures made public.
/// </summary>
internal sealed class Figures(Package package, Report report)
{
    private const string JournalFile = "figures/journal.csv";

    private readonly Attachments attachments = new();
    private readonly Disclosures disclosures = new();

    /// <summary>Recomputes and compares; findings are derived data that differ.</summary>
    public static void Check(Package package, LogTree tree, Report report) => new Figures(package, report).Check(tree);

    private void Check(LogTree tree)
    {
        if (Openings.ReadManifest(package, tree, new Report()) is not { } manifest || !package.Has("events.jsonl")
            || package.Read(JournalFile, report) is null)
        {
            return;
        }

        var lines = CompareJournal().ToList();
        foreach (var file in manifest.Figures)
        {
            CompareBalances(manifest, file, lines);
        }

        attachments.Check(package, report);
        disclosures.Check(manifest, lines, report);
        report.Say($"重算 {lines.Count} 行分录。{lines.Count} journal lines recomputed.");
    }

    private IEnumerable<RecordedLine> CompareJournal()
    {
        using var shown = package.Lines(JournalFile).GetEnumerator();
        Demand(Next(), PackageFigures.JournalHead, JournalFile);
        foreach (var read in InOrder.Of(package.Lines("events.jsonl"), RowsOf))
        {
            report.Add(read.Found);
            attachments.See(read.Place, read.Files);
            disclosures.See(read.Place, read.Fact);

            foreach (var (row, line) in read.Rows)
            {
                Demand(Next(), row, read.Place);
                yield return line;
            }
        }

        Demand(Next(), null, JournalFile);

        string? Next() => shown.MoveNext() ? shown.Current : null;
    }

    private void CompareBalances(PackageManifest manifest, PackageBalances file, List<RecordedLine> lines)
    {
        if (package.ReadText(file.File, report) is not { } text)
        {
            return;
        }

        var last = file.On is null ? LocalDate.MaxIsoValue
            : LocalDatePattern.Iso.Parse(file.On) is { Success: true } day ? day.Value : LocalDate.MinIsoValue;
        var sums = RecordedLine.Sum(
            lines.Where(l => l.On <= last && (manifest.Unit is null || l.Line.Unit == manifest.Unit)));
        var due = PackageFigures.Balances(sums).Prepend(PackageFigures.BalancesHead).ToList();
        var given = text.Split('\n')[..^1];
        for (var at = 0; at < Math.Max(due.Count, given.Length); at++)
        {
            Demand(given.ElementAtOrDefault(at), due.ElementAtOrDefault(at), $"{file.File}:{at + 1}");
        }
    }

    private void Demand(string? given, string? due, string record)
    {
        if (given != due)
        {
            report.Add(Verdict.DerivedDiffers, record, $"应为“{due}”，所附为“{given}”", $"“{due}” follows from the events, “{given}” is shown");
        }
    }

    /// <summary>What follows from one event of the package.</summary>
    private sealed record EventRows(
        string Place, IFact? Fact, IReadOnlyList<string> Files, IReadOnlyList<(string Row, RecordedLine Line)> Rows,
        IReadOnlyList<Finding> Found);

    private static EventRows RowsOf(string text)
    {
        if (OpenedEvent.Read(text) is not { } opened)
        {
            return new EventRows("", null, [], [], []);
        }

        try
        {
            var fact = (IFact)JsonSerializer.Deserialize(opened.Opening.Data, FactNames.TypeOf(opened.Type), LedgerJson.Stored)!;
            var at = InstantPattern.ExtendedIso.Parse(opened.At).GetValueOrThrow();
            return new EventRows(Place(opened), fact, [.. FilesNamed.By(fact)], fact is IMoneyFact money
                ? [.. Postings.Of(money).Select((line, number) =>
                    (Row(opened, number, line, money), new RecordedLine(line, money.EffectiveOn, at)))]
                : [], []);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException
            or ArgumentException or NotSupportedException or UnparsableValueException or NullReferenceException
            or OverflowException or KeyNotFoundException)
        {
            return new EventRows(Place(opened), null, [], [], [new Finding(Verdict.ContentAltered, Place(opened),
                $"事件无法解读：{wrong.Message}", $"the event cannot be understood: {wrong.Message}")]);
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
