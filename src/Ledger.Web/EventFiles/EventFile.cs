using Ledger.Web.Replay;
using NodaTime;

namespace Ledger.Web.EventFiles;

/// <summary>A stream as a whole: its last version and when it began and ended.</summary>
internal sealed record ImportedStream(long Version, Instant Began, Instant Ended);

/// <summary>
/// A file of events. It is looked through before anything is written: each line in its form, each fact readable and
/// with lines that balance, sequence and versions in order, one tenant.
/// </summary>
internal sealed class EventFile(string path)
{
    /// <summary>Whose book it is; known once the file was looked through.</summary>
    public string Tenant { get; private set; } = "";

    /// <summary>How many events there are.</summary>
    public long Events { get; private set; }

    /// <summary>The sequence of the last event.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Every stream; held in memory, as events refer to them.</summary>
    public Dictionary<string, ImportedStream> Streams { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks the file through.</summary>
    /// <exception cref="ImportRefusedException">The first line that is wrong.</exception>
    public void LookThrough()
    {
        var number = 0L;
        var answers = false;
        foreach (var line in Lines())
        {
            number++;
            Tenant = number == 1 ? line.Tenant : Tenant;
            Demand(line.Tenant == Tenant, number, $"属于另一区县 {line.Tenant}", $"it is of another district, {line.Tenant}");
            if (line is ImportedEvent e)
            {
                Demand(!answers, number, "事件排在请求答复之后", "an event stands after the answers");
                Look(e, number);
            }

            answers |= line is ImportedAnswer;
        }

        Demand(Events > 0, 1, "没有事件", "there are no events");
    }

    /// <summary>The lines of the file, one by one.</summary>
    public IEnumerable<EventLine> Lines()
    {
        var number = 0L;
        foreach (var text in File.ReadLines(path))
        {
            number++;
            EventLine line;
            try
            {
                line = EventLine.Read(text);
            }
            catch (Exception wrong) when (wrong is FormatException or NodaTime.Text.UnparsableValueException)
            {
                throw Broken(number, $"无法读取（{wrong.Message}）", $"it cannot be read ({wrong.Message})");
            }

            yield return line;
        }
    }

    private void Look(ImportedEvent e, long number)
    {
        var before = Streams.GetValueOrDefault(e.Stream);
        Demand(e.Sequence > LastSequence, number, $"序号 {e.Sequence} 不递增", $"seq {e.Sequence} does not rise");
        Demand(e.Version == (before?.Version ?? 0) + 1, number,
            $"{e.Stream} 的版本 {e.Version} 不连续", $"version {e.Version} of {e.Stream} does not follow");
        var replayed = ReplayedEvent.Of(e.Stored);
        Demand(replayed.Fault is null && replayed.Derived.Sum(row => row.Fen) == 0, number,
            $"事件无法重放（{replayed.Fault}）", $"the event cannot be replayed ({replayed.Fault})");
        Streams[e.Stream] = new ImportedStream(e.Version, before?.Began ?? e.RecordedAt, e.RecordedAt);
        LastSequence = e.Sequence;
        Events++;
    }

    private static void Demand(bool holds, long number, string chinese, string english)
    {
        if (!holds)
        {
            throw Broken(number, chinese, english);
        }
    }

    private static ImportRefusedException Broken(long number, string chinese, string english) =>
        new(new EventFileBroken(number, chinese, english));
}
