using JasperFx.Events;
using Ledger.Domain.Periods;
using Marten;
using NodaTime;

namespace Ledger.Web.Hosting.Storage;

/// <summary>Keeps the table that admission asks whether a month is closed, in the transaction of the facts.</summary>
internal static class ClosedPeriods
{
    private const string SetSql = """
        insert into ledger.closed_period as c (tenant, holder, period, reopened_for, reopened_until)
        values (?, ?, ?, ?, ?)
        on conflict (tenant, holder, period)
            do update set reopened_for = excluded.reopened_for, reopened_until = excluded.reopened_until
        """;

    public static void Queue(IDocumentOperations operations, IEnumerable<IEvent> events)
    {
        foreach (var fact in events.Select(e => e.Data).OfType<PeriodFact>())
        {
            var closed = ClosedPeriod.Of(fact);
            operations.QueueSqlCommand(SetSql, operations.TenantId, closed.Holder, closed.Period,
                closed.For.ToArray(), (object?)closed.Until ?? DBNull.Value);
        }
    }
}

/// <summary>A closed month of a holder's books, and for whom it is open again until when.</summary>
internal sealed record ClosedPeriod(string Holder, string Period, IReadOnlyList<string> For, Instant? Until)
{
    /// <summary>What a fact makes of its month.</summary>
    public static ClosedPeriod Of(PeriodFact fact)
    {
        var reopened = fact as BooksReopened;
        return new ClosedPeriod(fact.Period.Holder.ToString(), $"{fact.Period.LastDay:uuuu-MM}",
            reopened?.For ?? [], reopened?.Until);
    }

    /// <summary>Whether both say the same; the database keeps microseconds.</summary>
    public bool Says(ClosedPeriod? other) => other is not null && Holder == other.Holder && Period == other.Period
        && Until?.ToUnixTimeTicks() / 10 == other.Until?.ToUnixTimeTicks() / 10 && For.SequenceEqual(other.For);
}
