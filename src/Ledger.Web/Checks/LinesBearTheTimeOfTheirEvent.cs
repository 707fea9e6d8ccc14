using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>A line was recorded when its event was, so that both answer alike to "as known at".</summary>
internal sealed class LinesBearTheTimeOfTheirEvent() : Invariant("lines-bear-event-time",
    "每行分录的记账时间等于其事件的时间", "every line was recorded when its event was", "行分录", "lines")
{
    public override void See(ReplayedEvent replayed)
    {
        Looked += replayed.Kept.Count;
        foreach (var row in replayed.Kept.Where(r => r.RecordedAt != replayed.Stored.RecordedAt))
        {
            Break($"{replayed.Place} line {row.Line}",
                $"分录 {Exports.PlainText.Of(row.RecordedAt)}，事件 {Exports.PlainText.Of(replayed.Stored.RecordedAt)}",
                $"line {Exports.PlainText.Of(row.RecordedAt)}, event {Exports.PlainText.Of(replayed.Stored.RecordedAt)}");
        }
    }
}
