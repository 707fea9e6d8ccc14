using Ledger.Domain.Periods;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>The months kept as closed are those that were closed, and open again for whom the events say.</summary>
internal sealed class PeriodsFollowEvents() : Invariant("periods-follow-events",
    "已结账期间与事件一致", "the closed months are those the events say", "个期间", "periods")
{
    private readonly Dictionary<(string Holder, string Period), ClosedPeriod> due = [];

    public override void See(ReplayedEvent replayed)
    {
        if (replayed.Fact is PeriodFact fact)
        {
            var closed = ClosedPeriod.Of(fact);
            due[(closed.Holder, closed.Period)] = closed;
        }
    }

    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        Looked = due.Count;
        await foreach (var kept in ClosedPeriodRows.Read(snapshot, tenant, cancellation))
        {
            due.Remove((kept.Holder, kept.Period), out var closed);
            if (!kept.Says(closed))
            {
                Break($"{kept.Holder} {kept.Period}", "期间登记与事件不符", "it is not kept as the events say");
            }
        }

        foreach (var (holder, period) in due.Keys)
        {
            Break($"{holder} {period}", "期间已结账而未登记", "it is closed and not kept as such");
        }
    }
}
