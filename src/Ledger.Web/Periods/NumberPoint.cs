using Ledger.Domain.Periods;

namespace Ledger.Web.Periods;

/// <summary>The voucher numbers of the year run from one to the counter without a gap.</summary>
internal static class NumberPoint
{
    private const string LastSql = """
        select kind, last from ledger.counter
        where tenant = $1 and scope = $2 and kind in ('R', 'P', 'T') and year = extract(year from $3::date)
            and $3::date <= $4::date
        """;

    private const string MissingSql = """
        select c.kind || '-' || c.year || '-' || lpad(n::text, 6, '0')
        from ledger.counter c cross join lateral generate_series(1, c.last) n
        where c.tenant = $1 and c.scope = $2 and c.kind in ('R', 'P', 'T') and c.year = extract(year from $3::date)
            and $3::date <= $4::date
        except
        select l.voucher from ledger.line l
        where l.tenant = $1 and l.holder = $2
            and l.unit in (select b.unit from ledger.balance b where b.tenant = $1 and b.holder = $2)
        order by 1
        """;

    public static async Task<ClosingPoint> Of(ClosingMonth month, CancellationToken cancellation)
    {
        var last = await month.Rows(LastSql, row => (long)row.GetInt32(1), cancellation);
        var missing = await month.Rows(MissingSql, row => new ClosingGap(row.GetString(0),
            "没有此号凭证；请运行 check 查明", "no voucher bears this number; run check to find out",
            $"/trail?voucher={row.GetString(0)}"), cancellation);
        return new ClosingPoint(ClosingPoints.NumbersGapFree, last.Sum(), missing);
    }
}
