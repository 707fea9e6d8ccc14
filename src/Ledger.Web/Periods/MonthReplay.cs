using Ledger.Domain.Kernel;
using Ledger.Web.Replay;
using NodaTime;

namespace Ledger.Web.Periods;

/// <summary>The events of a month replayed beside the lines that the journal keeps for it.</summary>
/// <param name="Facts">Each money fact of the holder in the month, with its place in the record.</param>
/// <param name="Derived">The lines that follow from them.</param>
/// <param name="Kept">The lines the journal keeps for the holder and month.</param>
/// <param name="Unreadable">Events dated in the month that cannot be read.</param>
internal sealed record MonthReplay(
    IReadOnlyList<(StoredEvent Stored, IMoneyFact Fact)> Facts, IReadOnlyList<JournalRow> Derived,
    IReadOnlyList<JournalRow> Kept, IReadOnlyList<StoredEvent> Unreadable)
{
    // No entry is dated ahead of its recording, so what was recorded before the month cannot lie in it.
    private const string EventsSql = """
        select e.seq_id, e.stream_id, e.version, e.type, e.data, e.timestamp from ev.mt_events e
        where e.tenant_id = $1 and $2 <> '' and e.timestamp >= $5 and e.data ? 'voucher' and e.type <> 'tombstone'
            and e.data ->> 'effectiveOn' between to_char($3::date, 'YYYY-MM-DD') and to_char($4::date, 'YYYY-MM-DD')
        order by e.seq_id
        """;

    private const string LinesSql = $"""
        select {JournalRow.Columns} from ledger.line
        where tenant = $1 and holder = $2 and effective_on between $3 and $4
            and unit in (select b.unit from ledger.balance b where b.tenant = $1 and b.holder = $2)
        order by seq, line
        """;

    public static async Task<MonthReplay> Of(ClosingMonth month, CancellationToken cancellation)
    {
        var from = month.First.PlusDays(-1).AtMidnight().InUtc().ToInstant();
        var events = await month.Rows(EventsSql, EventReader.Read, cancellation, from);
        var kept = await month.Rows(LinesSql, JournalRow.Read, cancellation);
        var facts = new List<(StoredEvent, IMoneyFact)>();
        var derived = new List<JournalRow>();
        var unreadable = new List<StoredEvent>();
        foreach (var replayed in events.Select(ReplayedEvent.Of))
        {
            if (replayed.Fault is not null)
            {
                unreadable.Add(replayed.Stored);
            }

            var own = replayed.Derived.Where(l => l.Holder == month.Holder).ToList();
            if (own.Count > 0)
            {
                facts.Add((replayed.Stored, (IMoneyFact)replayed.Fact!));
                derived.AddRange(own);
            }
        }

        return new MonthReplay(facts, derived, kept, unreadable);
    }
}
