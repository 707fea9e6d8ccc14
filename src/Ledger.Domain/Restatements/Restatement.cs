using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Restatements;

/// <summary>Why a voucher is part of a difference.</summary>
public enum RestatementCause
{
    /// <summary>It was recorded in between, for a business date that both readings cover (补记、更正).</summary>
    RecordedLater,

    /// <summary>Its business date lies between the two (期间推移).</summary>
    DateReached,

    /// <summary>The second reading sees less than the first: it looks at an earlier day or knows less.</summary>
    NotSeenAnyMore,
}

/// <summary>What one event adds to one figure between two readings; the sum over events is the difference.</summary>
public sealed record RestatedAmount(
    long Sequence, FigureKey Figure, Money Amount, RestatementCause Cause, LocalDate EffectiveOn, Instant RecordedAt);

/// <summary>
/// The difference of a report between two readings (差异说明书), event by event. It is exact: for every figure the
/// amounts sum to the second state less the first, and differences over a chain of readings add up to the
/// difference of its ends.
/// </summary>
public static class Restatement
{
    /// <summary>What every event adds to every figure, in record order. Lines that both see are passed over.</summary>
    public static IReadOnlyList<RestatedAmount> Between(
        Report report, IEnumerable<StatedLine> lines, Viewpoint first, Viewpoint second) =>
    [
        .. from line in lines
           let seenFirst = first.Sees(line.EffectiveOn, line.RecordedAt)
           where seenFirst != second.Sees(line.EffectiveOn, line.RecordedAt)
           group line by line.Sequence into fact
           orderby fact.Key
           let sample = fact.First()
           let seenFirst = first.Sees(sample.EffectiveOn, sample.RecordedAt)
           let cause = Cause(sample, seenFirst, first)
           from figure in ReportFigures.Of(report, fact.Select(l => l.Sum))
           select new RestatedAmount(fact.Key, figure.Key, seenFirst ? -figure.Value : figure.Value, cause,
               sample.EffectiveOn, sample.RecordedAt),
    ];

    /// <summary>The difference of each figure: the amounts added up, without figures that did not change.</summary>
    public static IReadOnlyDictionary<FigureKey, Money> Totals(IEnumerable<RestatedAmount> amounts) =>
        amounts.GroupBy(a => a.Figure, a => a.Amount).Select(g => (g.Key, Sum: Money.Sum(g)))
            .Where(g => g.Sum != Money.Zero).ToDictionary(g => g.Key, g => g.Sum);

    private static RestatementCause Cause(StatedLine line, bool seenFirst, Viewpoint first) =>
        seenFirst ? RestatementCause.NotSeenAnyMore
        : line.RecordedAt > first.KnownAt && (first.On is null || line.EffectiveOn <= first.On)
            ? RestatementCause.RecordedLater
            : RestatementCause.DateReached;
}
