using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Replay;
using NodaTime;

namespace Ledger.Web.Rebuilds;

/// <summary>The entry that cancels another, and when it was recorded.</summary>
internal sealed record Cancelling(FactPlace Place, Instant At);

/// <summary>What follows from the events of a history beside the lines: small, however long the history is.</summary>
internal sealed class DerivedBook
{
    /// <summary>The balance of every account.</summary>
    public Dictionary<AccountOfJournal, long> Balances { get; } = [];

    /// <summary>The last number of every series.</summary>
    public Dictionary<NumberSeries, int> Counters { get; } = [];

    /// <summary>Which entries are cancelled.</summary>
    public Dictionary<FactPlace, Cancelling> Reversals { get; } = [];

    /// <summary>Which units each stream is about, and since when.</summary>
    public Dictionary<(string Unit, string Stream), Instant> Subjects { get; } = [];

    /// <summary>Which months are closed.</summary>
    public Dictionary<(string Holder, string Period), ClosedPeriod> Periods { get; } = [];

    /// <summary>How many events were seen.</summary>
    public long Events { get; private set; }

    /// <summary>One more event.</summary>
    public void Add(StoredEvent stored, IFact fact, IReadOnlyList<JournalRow> rows)
    {
        Events++;
        foreach (var row in rows)
        {
            var account = AccountOfJournal.Of(row);
            Balances[account] = checked(Balances.GetValueOrDefault(account) + row.Fen);
        }

        if (NumbersUsed.By(fact) is { } used)
        {
            Counters[used.Series] = Math.Max(used.Number, Counters.GetValueOrDefault(used.Series));
        }

        if (fact is IReversal reversal)
        {
            Reversals[reversal.Reverses] =
                new Cancelling(new FactPlace(stored.Stream, stored.Version), stored.RecordedAt);
        }

        if (fact is PeriodFact period)
        {
            var closed = ClosedPeriod.Of(period);
            Periods[(closed.Holder, closed.Period)] = closed;
        }

        foreach (var unit in Journaling.SubjectsOf(stored.Version, fact))
        {
            Subjects.TryAdd((unit, stored.Stream), stored.RecordedAt);
        }
    }
}
