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

    private const string ExplainedSql = """
        select distinct on (e.stream_id, e.data ->> 'unit') substr(e.stream_id, 12), e.data ->> 'unit', e.data ->> 'why',
            coalesce(e.headers ->> 'name', e.user_name, ''), (e.data ->> 'effectiveOn')::date
        from ev.mt_events e
        where e.tenant_id = $1 and e.type = 'allocation-transit-explained.v1' and $2 <> '' and $3::date <= $4::date
            and (e.data ->> 'effectiveOn')::date >= $4
        order by e.stream_id, e.data ->> 'unit', e.version desc
        """;

    public static async Task<ClosingPoint> Of(
        ClosingMonth month, BankAccount account, CancellationToken cancellation)
    {
        var bank = await BankPoint.InTransit(month, account, cancellation);
        var sent = await month.Rows(Sql, row => (Unit: row.GetString(0), Document: row.GetString(1),
            Left: new Money(row.GetInt64(2)), Since: row.GetFieldValue<LocalDate>(3)), cancellation);
        var explained = (await month.Rows(ExplainedSql, row => (Document: row.GetString(0), Unit: row.GetString(1),
            Why: row.GetString(2), By: row.GetString(3), On: row.GetFieldValue<LocalDate>(4)), cancellation))
            .ToDictionary(e => (e.Document, e.Unit));
        var waiting = sent.Where(s => s.Left.IsPositive).ToLookup(s => explained.ContainsKey((s.Document, s.Unit)));
        return new ClosingPoint(ClosingPoints.InTransitExplained, sent.Count + account.Lines.Count,
        [
            .. waiting[false].Select(s => new ClosingGap($"{s.Document} {s.Unit}",
                $"{s.Left} 元自 {s.Since:uuuu-MM-dd} 起在途：请该单位确认到账，或写明在途原因",
                $"{s.Left} yuan in transit since {s.Since:uuuu-MM-dd}: have the unit confirm it, or say why it has not arrived",
                $"/allocations/{s.Document}")),
            .. bank,
        ])
        {
            Explained =
            [
                .. waiting[true].Select(s => (Line: s, Said: explained[(s.Document, s.Unit)])).Select(s => new ClosingGap(
                    $"{s.Line.Document} {s.Line.Unit}",
                    $"{s.Line.Left} 元自 {s.Line.Since:uuuu-MM-dd} 起在途，{s.Said.By} {s.Said.On:uuuu-MM-dd} 说明：{s.Said.Why}",
                    $"{s.Line.Left} yuan in transit since {s.Line.Since:uuuu-MM-dd}; {s.Said.By} on {s.Said.On:uuuu-MM-dd}: {s.Said.Why}",
                    $"/allocations/{s.Line.Document}")),
            ],
        };
    }
}
