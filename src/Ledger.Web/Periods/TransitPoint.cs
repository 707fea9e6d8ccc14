using Ledger.Domain.Banking;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using NodaTime;

namespace Ledger.Web.Periods;

/// <summary>What was on its way at the month's end has arrived since.</summary>
internal static class TransitPoint
{
    private const string Sql = """
        select l.unit, e.data ->> 'allocation', sum(l.amount_fen)::bigint, min(l.effective_on)
        from ledger.line l join ev.mt_events e on e.seq_id = l.seq
        where l.tenant = $1 and l.holder = $2 and l.account = 'in-transit' and $3::date <= $4::date
            and (l.effective_on <= $4 or l.amount_fen < 0)
            and l.unit in (select b.unit from ledger.balance b
                           where b.tenant = $1 and b.holder = $2 and b.account = 'in-transit')
        group by l.unit, e.data ->> 'allocation'
        order by 2, 1
        """;

    public static async Task<ClosingPoint> Of(
        ClosingMonth month, BankAccount account, CancellationToken cancellation)
    {
        var bank = await BankPoint.InTransit(month, account, cancellation);
        var sent = await month.Rows(Sql, row => (Unit: row.GetString(0), Document: row.GetString(1),
            Left: new Money(row.GetInt64(2)), Since: row.GetFieldValue<LocalDate>(3)), cancellation);
        return new ClosingPoint(ClosingPoints.InTransitExplained, sent.Count + account.Lines.Count,
        [
            .. sent.Where(s => s.Left.IsPositive).Select(s => new ClosingGap($"{s.Document} {s.Unit}",
                $"{s.Left} 元自 {s.Since:uuuu-MM-dd} 起在途：请该单位确认到账",
                $"{s.Left} yuan in transit since {s.Since:uuuu-MM-dd}: have the unit confirm it",
                $"/allocations/{s.Document}")),
            .. bank,
        ]);
    }
}
