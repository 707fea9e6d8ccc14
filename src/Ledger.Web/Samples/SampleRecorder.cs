using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Users;
using Ledger.Web.Samples.Street;
using NodaTime;

namespace Ledger.Web.Samples;

/// <summary>
/// Plays steps through the domain's own decisions, each at a moment of its day, and hands on the facts one request
/// at a time. Memory holds states and what later steps refer to, so a long history streams through.
/// </summary>
internal sealed class SampleRecorder
{
    /// <summary>Who sets a ledger up before the first administrator has an account.</summary>
    public const string Setup = "@setup";

    private static readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly LocalTime opening = new(8, 30);

    private readonly SampleChance chance;
    private readonly Actor setup;
    private readonly MemoryBook book;
    private readonly List<Entry> written = [];
    private readonly Dictionary<VoucherPlace, RecordedEntry> noted = [];
    private Instant last = Instant.MinValue;
    private int requests;

    /// <summary>A recorder of an empty book whose topmost unit has the code.</summary>
    public SampleRecorder(string root, ulong seed)
    {
        chance = new SampleChance(seed);
        setup = new Actor(Setup, "初始设置（演示）", [new Grant(Role.Administrator, root)]);
        book = new MemoryBook(written.Add, Find) { Checking = _ => StreetPeriods.Checklist };
    }

    /// <summary>The facts of the steps in the order of recording.</summary>
    /// <exception cref="SampleRefusedException">A step was refused.</exception>
    public IEnumerable<SampleEvent> Play(IEnumerable<SampleStep> steps)
    {
        foreach (var step in steps)
        {
            Record(step);
            var request = $"sample-{++requests:0000000}";
            foreach (var entry in written)
            {
                yield return new SampleEvent(entry, request, step.Reason) { Scan = step.Scan };
            }

            written.Clear();
        }
    }

    private void Record(SampleStep step)
    {
        last = NextMoment(step.Day);
        var today = MemoryBook.DayOf(last);
        var command = step.Command();
        var decision = book.Record(command, PersonOn(step.Person, today), last);
        if (decision is not Decision.Accepted accepted)
        {
            throw new SampleRefusedException(step, command, ((Decision.Refused)decision).Refusal);
        }

        if (step.Noted is { } note)
        {
            note.Take(accepted.Id, [.. written]);
            foreach (var (place, entry) in note.Reversible)
            {
                noted[place] = entry;
            }
        }
    }

    /// <summary>A moment of the day in office hours, some seconds or minutes after the one before.</summary>
    private Instant NextMoment(LocalDate day)
    {
        var morning = day.At(opening).InZoneStrictly(zone).ToInstant();
        var gap = Duration.FromMilliseconds(chance.Between(4_000, 90_000));
        return Instant.Max(last, morning) + gap;
    }

    private Actor PersonOn(string person, LocalDate day) =>
        person == Setup ? setup : book.Read<User>(User.Stream(person)).ActorOn(day);

    private RecordedEntry? Find(VoucherPlace place) => noted.TryGetValue(place, out var entry)
        ? entry with { IsReversed = book.IsReversed(entry.Place) }
        : null;
}
