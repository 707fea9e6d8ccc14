using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>Every event has a known name and reads as the fact of that name.</summary>
internal sealed class EventsAreKnown() : Invariant("events-known",
    "每个事件都能识别和读取", "every event is known and can be read", "个事件", "events")
{
    public override void See(ReplayedEvent replayed)
    {
        Looked++;
        if (replayed.Fault is { } fault)
        {
            Break(replayed.Place, $"类型 {replayed.Stored.Type} 无法读取：{fault}",
                $"type {replayed.Stored.Type} cannot be read: {fault}");
        }
    }
}
