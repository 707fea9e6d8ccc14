using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Model;
using Ledger.Domain.Tests.Support;
using NodaTime;

namespace Ledger.Domain.Tests.Properties;

/// <summary>A line of the journal with the fact it lies under.</summary>
public sealed record PostedLine(long Sequence, LocalDate On, JournalLine Line)
{
    public BalanceKey Key =>
        new(Line.Holder.ToString(), Line.Unit, Line.Fund, Line.Year.Value, Line.Account);
}

/// <summary>The journal under a book's facts, and sums over it.</summary>
public static class Journal
{
    /// <summary>Every line under the facts.</summary>
    public static IEnumerable<PostedLine> Lines(this IEnumerable<Entry> entries) =>
        from entry in entries
        where entry.Fact is IMoneyFact
        from line in Postings.Of(entry.Fact)
        select new PostedLine(entry.Sequence, ((IMoneyFact)entry.Fact).EffectiveOn, line);

    /// <summary>The balances of the lines, without those that are zero.</summary>
    public static Dictionary<BalanceKey, long> Sums(this IEnumerable<PostedLine> lines) =>
        lines.GroupBy(l => l.Key).Select(g => (g.Key, Sum: g.Sum(l => l.Line.Amount.Fen)))
            .Where(b => b.Sum != 0).ToDictionary(b => b.Key, b => b.Sum);

    /// <summary>How each balance moved on each day, in words; equal words mean equal balances on every day.</summary>
    public static IReadOnlyList<string> DayByDay(this IEnumerable<PostedLine> lines) =>
    [
        .. lines.GroupBy(l => (l.Key, l.On))
            .Select(g => (g.Key, Sum: g.Sum(l => l.Line.Amount.Fen))).Where(b => b.Sum != 0)
            .Select(b => $"{b.Key.Key} {b.Key.On:uuuu-MM-dd} {b.Sum}").Order(StringComparer.Ordinal),
    ];
}
