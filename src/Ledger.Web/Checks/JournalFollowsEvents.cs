using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>The journal holds exactly the lines that follow from the events: none missing, none added or changed.</summary>
internal sealed class JournalFollowsEvents() : Invariant("journal-follows-events",
    "分录账与事件重放结果逐行一致", "the journal is what replaying the events gives, line by line", "行分录", "lines")
{
    public override void See(ReplayedEvent replayed)
    {
        Looked += replayed.Kept.Count;
        if (replayed.Kept.SequenceEqual(replayed.Derived, SameButForTime.Instance))
        {
            return;
        }

        for (var line = 0; line < Math.Max(replayed.Kept.Count, replayed.Derived.Count); line++)
        {
            Compare(replayed, replayed.Derived.ElementAtOrDefault(line), replayed.Kept.ElementAtOrDefault(line));
        }
    }

    public override void SeeStray(JournalRow row)
    {
        Looked++;
        Break($"seq {row.Sequence} line {row.Line}", "分录账多出一行，没有对应的事件", "a line in the journal stands under no event");
    }

    private void Compare(ReplayedEvent replayed, JournalRow? derived, JournalRow? kept)
    {
        var place = $"{replayed.Place} line {(derived ?? kept)!.Line}";
        switch (derived, kept)
        {
            case (not null, null):
                Break(place, "分录账缺少此行", "the journal lacks this line");
                break;
            case (null, not null):
                Break(place, "分录账多出此行", "the journal has this line too many");
                break;
            case ({ } ours, { } theirs) when !SameButForTime.Instance.Equals(ours, theirs):
                var differences = string.Join("; ", Differences(ours, theirs));
                Break(place, $"此行与事件不符：{differences}", $"the line is not what the event says: {differences}");
                break;
        }
    }

    private static IEnumerable<string> Differences(JournalRow derived, JournalRow kept) =>
        from column in typeof(JournalRow).GetProperties()
        where column.Name != nameof(JournalRow.RecordedAt) && column.CanWrite
        let ours = column.GetValue(derived)
        let theirs = column.GetValue(kept)
        where !Equals(ours, theirs)
        select $"{column.Name} {theirs ?? "∅"} ≠ {ours ?? "∅"}";

    /// <summary>The recorded time is an invariant of its own.</summary>
    private sealed class SameButForTime : IEqualityComparer<JournalRow>
    {
        public static readonly SameButForTime Instance = new();

        public bool Equals(JournalRow? x, JournalRow? y) => x is not null && y is not null
            && (x == y || x with { RecordedAt = y.RecordedAt } == y);

        public int GetHashCode(JournalRow row) => row.Sequence.GetHashCode();
    }
}
