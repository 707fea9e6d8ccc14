using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Replay;
using NodaTime;

namespace Ledger.Web.Checks;

/// <summary>
/// The numbers of every series run from one without a gap, in the order they were recorded; all facts under one number
/// were recorded together; and the counter stands at the last.
/// </summary>
internal sealed class VouchersAreGapFree() : Invariant("numbers-gap-free",
    "凭证号和单据号按资金管理方、种类、年度连续，计数器相符",
    "voucher and document numbers are gap-free per holder, kind and year, and agree with the counters",
    "个号码", "numbers")
{
    private readonly Dictionary<NumberSeries, (int Number, Instant At)> last = [];

    public override void See(ReplayedEvent replayed)
    {
        if (replayed.Fact is not { } fact || replayed.Fault is not null || NumbersUsed.By(fact) is not { } used)
        {
            return;
        }

        var (number, at) = last.GetValueOrDefault(used.Series);
        var together = used.Number == number && replayed.Stored.RecordedAt == at;
        var next = used.Number == number + 1;
        if (!together && !next)
        {
            Break($"{replayed.Place} {Name(used.Series)}",
                $"号码 {used.Number} 重复或跳号，前一号码为 {number}",
                $"number {used.Number} is used twice or skips some; the one before is {number}");
        }

        Looked += together ? 0 : 1;
        last[used.Series] = (used.Number, replayed.Stored.RecordedAt);
    }

    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        await foreach (var row in snapshot.Rows(
            "select scope, kind, year, last from ledger.counter where tenant = $1", [tenant], cancellation))
        {
            var series = new NumberSeries(row.GetString(0), row.GetString(1), row.GetInt32(2));
            last.Remove(series, out var used);
            if (row.GetInt32(3) != used.Number)
            {
                Break(Name(series), $"计数器为 {row.GetInt32(3)}，最后使用的号码为 {used.Number}",
                    $"the counter stands at {row.GetInt32(3)}, the last number used is {used.Number}");
            }
        }

        foreach (var (series, used) in last)
        {
            Break(Name(series), $"缺少计数器，应为 {used.Number}", $"there is no counter; it stands at {used.Number}");
        }
    }

    private static string Name(NumberSeries series) => $"{series.Scope} {series.Kind} {series.Year}";
}
