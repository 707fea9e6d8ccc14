using JasperFx.Events;
using Ledger.Domain.Periods;
using Marten;

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
            var (people, until) = fact is BooksReopened reopened
                ? (reopened.For.ToArray(), (object)reopened.Until)
                : ([], DBNull.Value);
            operations.QueueSqlCommand(SetSql, operations.TenantId, fact.Period.Holder.ToString(),
                $"{fact.Period.LastDay:uuuu-MM}", people, until);
        }
    }
}
