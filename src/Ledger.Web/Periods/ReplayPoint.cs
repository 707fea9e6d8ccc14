using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Replay;

namespace Ledger.Web.Periods;

/// <summary>Figures are what replaying the events gives: line by line in the month, and every running balance.</summary>
internal static class ReplayPoint
{
    private const string BalancesSql = """
        select coalesce(b.unit, s.unit) || ' ' || coalesce(b.fund, s.fund) || ' ' || coalesce(b.year, s.year) || ' '
                || coalesce(b.account, s.account), coalesce(b.amount_fen, 0), coalesce(s.fen, 0)::bigint,
            coalesce(b.unit, s.unit)
        from (select * from ledger.balance where tenant = $1 and holder = $2) b
        full join (
            select unit, fund, year, account, sum(amount_fen) as fen from ledger.line
            where tenant = $1 and holder = $2 and $3::date <= $4::date
                and unit in (select o.unit from ledger.balance o where o.tenant = $1 and o.holder = $2)
            group by unit, fund, year, account) s using (unit, fund, year, account)
        where coalesce(b.amount_fen, 0) <> coalesce(s.fen, 0)
        order by 1
        """;

    public static async Task<ClosingPoint> Of(ClosingMonth month, MonthReplay replay, CancellationToken cancellation)
    {
        var balances = await month.Rows(BalancesSql, row => new ClosingGap(row.GetString(0),
            $"余额 {new Money(row.GetInt64(1))} 元，分录之和 {new Money(row.GetInt64(2))} 元；请运行 rebuild",
            $"the balance says {new Money(row.GetInt64(1))}, the lines sum to {new Money(row.GetInt64(2))}; run rebuild",
            $"/units/{row.GetString(3)}"), cancellation);
        var unreadable = replay.Unreadable.Select(e => new ClosingGap($"seq {e.Sequence}",
            "事件无法重放；请运行 check", "the event cannot be replayed; run check", $"/trail/{e.Sequence}"));
        return new ClosingPoint(ClosingPoints.FiguresReplay, replay.Derived.Count,
            [.. unreadable, .. Differences(replay), .. balances]);
    }

    private static IEnumerable<ClosingGap> Differences(MonthReplay replay)
    {
        var kept = replay.Kept.ToDictionary(l => (l.Sequence, l.Line));
        var derived = replay.Derived.ToDictionary(l => (l.Sequence, l.Line));
        return
            from at in kept.Keys.Union(derived.Keys).Order()
            let ours = derived.GetValueOrDefault(at)
            let theirs = kept.GetValueOrDefault(at)
            where ours != theirs
            select Gap((ours ?? theirs)!);
    }

    private static ClosingGap Gap(JournalRow line) => new($"{line.Voucher} seq {line.Sequence} line {line.Line}",
        "分录与事件重放结果不符；请运行 check，再运行 rebuild",
        "the line is not what replaying the event gives; run check, then rebuild", $"/trail/{line.Sequence}");
}
