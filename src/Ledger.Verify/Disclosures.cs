using Ledger.Domain.Disclosure;
using Ledger.Domain.Integrity;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Packages;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Verify;

/// <summary>The figures that were made public: each is what the events recorded by then give.</summary>
internal sealed class Disclosures
{
    private readonly List<(string Place, DisclosurePublished Fact)> published = [];

    /// <summary>The fact of one more event.</summary>
    public void See(EventLine line, IFact fact)
    {
        if (fact is DisclosurePublished disclosure)
        {
            published.Add((line.Place, disclosure));
        }
    }

    /// <summary>Computes every publication again.</summary>
    public void Check(PackageManifest manifest, IReadOnlyList<RecordedLine> lines, Report report)
    {
        foreach (var (place, fact) in published.Where(p => manifest.Unit is null || p.Fact.Unit == manifest.Unit))
        {
            if (DisclosurePeriod.Parse(fact.Period) is not { } period)
            {
                report.Add(Verdict.DerivedDiffers, place, $"没有期间 {fact.Period}", $"there is no period {fact.Period}");
                continue;
            }

            var due = Published.Of(BalanceRow.Of(RecordedLine.Sum(lines.Where(l =>
                l.Line.Unit == fact.Unit && l.On <= period.Last && l.At <= fact.KnownAt)))).ToDictionary(Key, f => f.Amount);
            var said = fact.Figures.GroupBy(Key).ToDictionary(g => g.Key, g => Money.Sum(g.Select(f => f.Amount)));
            foreach (var key in due.Keys.Union(said.Keys).Where(k => due.GetValueOrDefault(k) != said.GetValueOrDefault(k)))
            {
                report.Add(Verdict.DerivedDiffers, $"{place} {key.Fund} {key.Year} {key.Column}",
                    $"公开数为 {said.GetValueOrDefault(key)}，由事件算得 {due.GetValueOrDefault(key)}",
                    $"{said.GetValueOrDefault(key)} was made public, {due.GetValueOrDefault(key)} follows from the events");
            }
        }

        report.Say($"重算 {published.Count} 次公开。{published.Count} publications recomputed.");
    }

    private static (string Fund, FiscalYear Year, Holder Holder, string Column) Key(DisclosedFigure figure) =>
        (figure.Fund, figure.Year, figure.Holder, figure.Column);
}

/// <summary>A journal line with the day it counts for and the moment it was recorded.</summary>
internal sealed record RecordedLine(JournalLine Line, LocalDate On, Instant At)
{
    /// <summary>The sums over lines, by account.</summary>
    public static IEnumerable<AccountSum> Sum(IEnumerable<RecordedLine> lines) => lines
        .GroupBy(l => (l.Line.Unit, l.Line.Fund, l.Line.Year, l.Line.Holder, l.Line.Account))
        .Select(g => new AccountSum(g.Key.Unit, g.Key.Fund, g.Key.Year, g.Key.Holder, g.Key.Account,
            Money.Sum(g.Select(l => l.Line.Amount))));
}
