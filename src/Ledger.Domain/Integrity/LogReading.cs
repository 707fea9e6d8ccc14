using System.Globalization;
using NodaTime;

namespace Ledger.Domain.Integrity;

/// <summary>
/// Reads a log leaf by leaf and says where it breaks the rules that every log of ours keeps: FORMAT.md §6. It keeps
/// the last event of every stream and the numbers that must never be used, and no leaf.
/// </summary>
/// <param name="origin">The log the checkpoint is of.</param>
public sealed partial class LogReading(string origin)
{
    private static readonly Duration skew = Duration.FromMinutes(5);

    private readonly Dictionary<string, (long Version, Digest Hash)> streams = new(StringComparer.Ordinal);
    private readonly HashSet<long> sequences = [];
    private readonly SequenceRanges dead = new();
    private readonly Dictionary<string, (long From, long To)> loaded = new(StringComparer.Ordinal);
    private readonly SequenceRanges lost = new();
    private readonly List<EventLeaf> early = [];
    private readonly HashSet<string> writers = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private string? tenant;
    private (Instant At, ulong Transaction)? latest;

    /// <summary>The number of leaves read.</summary>
    public long Size { get; private set; }

    /// <summary>The number of events read.</summary>
    public long Events => sequences.Count;

    /// <summary>The digests of the policies the log has announced, the newest last.</summary>
    public List<string> Policies { get; } = [];

    /// <summary>Events that a restore says were lost with the database.</summary>
    public bool IsLost(long index) => lost.Contains(index);

    /// <summary>The streams with their last version and leaf hash.</summary>
    public IReadOnlyDictionary<string, (long Version, Digest Hash)> Streams => streams;

    /// <summary>The next leaf, by its bytes.</summary>
    /// <returns>The leaf, or null when the bytes are none.</returns>
    public Leaf? Read(byte[] bytes, Digest hash) => Read(Leaf.Read(bytes), hash);

    /// <summary>The next leaf; null when its bytes are none.</summary>
    /// <returns>The leaf.</returns>
    public Leaf? Read(Leaf? leaf, Digest hash)
    {
        var index = Size++;
        if (leaf is null)
        {
            Break(Verdict.ContentAltered, Idx(index), "叶子不是本格式的规范字节", "the bytes are no leaf of this format");
            return null;
        }

        if (leaf.Index != index)
        {
            Break(Verdict.Incomplete, Idx(index), $"叶子自称序号 {leaf.Index}", $"the leaf says its index is {leaf.Index}");
        }

        if (leaf.Log != origin)
        {
            Break(Verdict.SignatureFailed, Idx(index), $"叶子属于另一日志 {leaf.Log}", $"the leaf is of another log, {leaf.Log}");
        }

        if (leaf.Tenant != (tenant ??= leaf.Tenant))
        {
            Break(Verdict.SignatureFailed, Idx(index), $"叶子属于另一租户 {leaf.Tenant}", $"the leaf is of another tenant, {leaf.Tenant}");
        }

        if ((index == 0) != (leaf.Kind == LeafKind.Genesis))
        {
            Break(Verdict.Incomplete, Idx(index), "日志须以唯一的创始叶子开头", "a log begins with its one genesis leaf");
        }

        Take(leaf, hash);
        return leaf;
    }

    /// <summary>The log has ended; what only the whole can tell is told.</summary>
    public IReadOnlyList<Finding> Finish()
    {
        foreach (var leaf in early.Where(leaf => !IsLoaded(leaf)))
        {
            Break(Verdict.Incomplete, Place(leaf),
                $"事件自称记于 {LeafTime.Text(leaf.At)}，数据库所见为 {LeafTime.Text(leaf.Recorded)}（倒签）",
                $"the event claims {LeafTime.Text(leaf.At)}, the database saw it at {LeafTime.Text(leaf.Recorded)} (back-dated)");
        }

        return findings;
    }

    /// <summary>The place of an event's leaf in words.</summary>
    public static string Place(EventLeaf leaf) => $"{Idx(leaf.Index)} {leaf.Place}";

    private bool IsLoaded(EventLeaf leaf) => loaded.TryGetValue(leaf.Transaction, out var range)
        && leaf.Sequence >= range.From && leaf.Sequence <= range.To;

    private static string Idx(long index) => string.Create(CultureInfo.InvariantCulture, $"idx {index}");

    private void Take(Leaf leaf, Digest hash)
    {
        CheckClock(leaf);
        switch (leaf)
        {
            case EventLeaf e:
                Take(e, hash);
                break;
            case NoticeLeaf notice:
                TryTake(notice);
                break;
        }
    }

    /// <summary>
    /// An earlier time is explained by a transaction that began earlier and took long; one that began later and was
    /// recorded earlier shows that the clock was set back.
    /// </summary>
    private void CheckClock(Leaf leaf)
    {
        var transaction = leaf is EventLeaf e
            && ulong.TryParse(e.Transaction, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number : ulong.MaxValue;
        if (latest is { } before && leaf.Recorded < before.At - skew && transaction > before.Transaction)
        {
            Break(Verdict.Incomplete, leaf is EventLeaf late ? Place(late) : Idx(leaf.Index),
                $"记录时刻 {LeafTime.Text(leaf.Recorded)} 早于此前的叶子（数据库时钟被回拨）",
                $"recorded at {LeafTime.Text(leaf.Recorded)}, before the leaves ahead of it (the clock was set back)");
        }

        if (leaf is EventLeaf && (latest is not { } known || leaf.Recorded > known.At))
        {
            latest = (leaf.Recorded, transaction);
        }
    }

    private void Take(EventLeaf leaf, Digest hash)
    {
        var (version, previous) = streams.GetValueOrDefault(leaf.Stream, (0, Digest.Zero));
        if (leaf.StreamVersion != version + 1)
        {
            Break(Verdict.Incomplete, Place(leaf), $"该流此处应为版本 {version + 1}", $"version {version + 1} of the stream is due");
        }

        if (leaf.PreviousOfStream != previous)
        {
            Break(Verdict.Incomplete, Place(leaf), "不承接该流的上一事件", "it does not follow the event before it in the stream");
        }

        if (!sequences.Add(leaf.Sequence) || dead.Contains(leaf.Sequence))
        {
            Break(Verdict.Incomplete, Place(leaf), $"序号 {leaf.Sequence} 已用过或已宣布作废",
                $"sequence {leaf.Sequence} was used before or announced as dead");
        }

        if (writers.Count > 0 && !writers.Contains(leaf.DatabaseUser))
        {
            Break(Verdict.Incomplete, Place(leaf), $"由非记账账户 {leaf.DatabaseUser} 写入数据库",
                $"written by the database user {leaf.DatabaseUser}, who may not record");
        }

        if (leaf.At < leaf.Recorded - skew || leaf.At > leaf.Recorded + skew)
        {
            early.Add(leaf);
        }

        if (leaf.Form == EventLeaf.DatabaseForm)
        {
            Break(Verdict.VerifiedWithNotes, Place(leaf), "内容没有规范形式，按数据库文本承诺", "the data has no canonical form; the database's text was sealed");
        }

        history.Add(new Past(leaf.Index, leaf.Stream, leaf.Sequence, leaf.StreamVersion, hash, version, previous));
        streams[leaf.Stream] = (leaf.StreamVersion, hash);
    }

    private void Break(Verdict verdict, string record, string chinese, string english) =>
        findings.Add(new Finding(verdict, record, chinese, english));
}
