using Ledger.Domain.Integrity;
using Ledger.Domain.Journal;
using Ledger.Domain.Packages;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Verify;

/// <summary>
/// Every line and every balance of a package, computed again from its events by the domain's own postings and compared
/// as text; with them what the facts say of files and of figures made public. Findings are derived data that differ.
/// </summary>
internal sealed class Figures : IDisposable
{
    private const string JournalFile = "figures/journal.csv";

    private readonly Package package;
    private readonly PackageManifest manifest;
    private readonly Report report = new();
    private readonly IEnumerator<string> journal;
    private readonly List<RecordedLine> lines = [];
    private readonly Attachments attachments = new();
    private readonly Disclosures disclosures = new();

    private Figures(Package package, PackageManifest manifest)
    {
        (this.package, this.manifest) = (package, manifest);
        journal = package.Lines(JournalFile).GetEnumerator();
        Demand(NextRow(), PackageFigures.JournalHead, JournalFile);
    }

    /// <summary>The figures of a package; null when it has none, which is a finding.</summary>
    public static Figures? Of(Package package, PackageManifest manifest, Report report) =>
        package.Has(JournalFile, report) ? new Figures(package, manifest) : null;

    /// <summary>The next event of the package.</summary>
    public void See(EventLine line)
    {
        if (line.Unclear is { } unclear)
        {
            report.Add(unclear);
        }

        if (line.Fact is { } fact)
        {
            attachments.See(line);
            disclosures.See(line, fact);
        }

        foreach (var (row, recorded) in line.Rows)
        {
            if (NextRow() is var given && given != row)
            {
                Demand(given, row, line.Place);
            }

            lines.Add(recorded);
        }
    }

    /// <summary>The events have ended: sums, files and publications are compared, and all findings told.</summary>
    public void Finish(Report to)
    {
        Demand(NextRow(), null, JournalFile);
        foreach (var file in manifest.Figures)
        {
            CompareBalances(file);
        }

        attachments.Check(package, report);
        disclosures.Check(manifest, lines, report);
        report.Say($"重算 {lines.Count} 行分录。{lines.Count} journal lines recomputed.");
        to.Add(report);
    }

    /// <inheritdoc />
    public void Dispose() => journal.Dispose();

    private string? NextRow() => journal.MoveNext() ? journal.Current : null;

    private void CompareBalances(PackageBalances file)
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
}
