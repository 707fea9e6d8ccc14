using Ledger.Web.Exports;
using Ledger.Web.Replay;
using NodaTime;

namespace Ledger.Web.Checks;

/// <summary>Within a stream nothing is recorded earlier than what stands before it.</summary>
internal sealed class TimeMovesForward() : Invariant("time-moves-forward",
    "同一条流内记账时间不倒退", "within a stream the recorded time never goes back", "个事件", "events")
{
    private readonly Dictionary<string, Instant> latest = new(StringComparer.Ordinal);

    public override void See(ReplayedEvent replayed)
    {
        Looked++;
        var stored = replayed.Stored;
        if (latest.TryGetValue(stored.Stream, out var before) && stored.RecordedAt < before)
        {
            Break(replayed.Place, $"{PlainText.Of(stored.RecordedAt)} 早于前一事件 {PlainText.Of(before)}",
                $"{PlainText.Of(stored.RecordedAt)} is before {PlainText.Of(before)} of the event before it");
        }

        latest[stored.Stream] = stored.RecordedAt;
    }
}
