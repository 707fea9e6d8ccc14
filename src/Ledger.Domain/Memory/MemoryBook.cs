using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Periods;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Domain.Memory;

/// <summary>
/// The whole record in memory: it records commands as the service does (permission, open period, no future date, numbers, decision)
/// and folds each stream from its facts. It keeps states and not facts, so it stays small however long the history;
/// it knows no feature, so a new command works here without a change.
/// </summary>
/// <param name="keep">Takes every fact in the order of recording.</param>
/// <param name="find">The entry under a voucher, or null when there is none.</param>
public sealed class MemoryBook(Action<Entry> keep, Func<VoucherPlace, RecordedEntry?> find) : IBook
{
    private static readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private readonly Dictionary<string, FoldedStream> streams = new(StringComparer.Ordinal);
    private readonly Dictionary<NumberSeries, int> numbers = [];
    private readonly HashSet<(Holder, int Year, int Month)> closed = [];
    private readonly HashSet<FactPlace> reversed = [];
    private readonly HashSet<string> unitStreams = new(StringComparer.Ordinal);
    private readonly HashSet<string> partyStreams = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? declared;
    private UnitTree? units;
    private PartyTree? parties;
    private long count;

    /// <summary>The last number handed out in each series.</summary>
    public IReadOnlyDictionary<NumberSeries, int> LastNumbers => numbers;

    /// <inheritdoc />
    public UnitTree Units => units ??= new UnitTree(unitStreams.Select(Fold<Unit>));

    /// <inheritdoc />
    public PartyTree Parties => parties ??= new PartyTree(partyStreams.Select(Fold<PartyOrg>));

    /// <inheritdoc />
    public RecordedEntry? Original { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<ChecklistItem> Checklist { get; private set; } = [];

    /// <summary>Answers the checklist of a month in place of a store; every point counts as done when not set.</summary>
    public Func<PeriodKey, IReadOnlyList<ChecklistItem>> Checking { get; set; } = _ => [];

    /// <inheritdoc />
    public IReadOnlyList<CashEntry> Cash { get; private set; } = [];

    /// <summary>Answers for a holder's cash vouchers in place of a store.</summary>
    public Func<Holder, IReadOnlyList<CashEntry>> Paying { get; set; } = _ => [];

    /// <summary>The day of a moment where the ledger is kept.</summary>
    public static LocalDate DayOf(Instant moment) => moment.InZone(zone).Date;

    /// <inheritdoc />
    public Fund? FindFund(string code) => Fold<Fund>(Fund.Stream(code)) is { Exists: true } fund ? fund : null;

    /// <inheritdoc />
    public TState Read<TState>(string stream) where TState : class, IStreamState<TState> =>
        declared?.Contains(stream) == false
            ? throw new InvalidOperationException($"The command did not declare the stream {stream}.")
            : Fold<TState>(stream);

    /// <summary>Whether the fact at the place has been reversed.</summary>
    public bool IsReversed(FactPlace place) => reversed.Contains(place);

    /// <summary>Closes a month of a holder's books.</summary>
    public void Close(Holder holder, int year, int month) => closed.Add((holder, year, month));

    /// <summary>Opens a closed month again.</summary>
    public void Reopen(Holder holder, int year, int month) => closed.Remove((holder, year, month));

    /// <summary>Writes a fact without a command.</summary>
    public void Append(string stream, IFact fact, Instant at, Actor by)
    {
        if (!streams.TryGetValue(stream, out var folded))
        {
            streams[stream] = folded = new FoldedStream();
            Refer(stream);
        }

        if (fact is IReversal { Reverses: var place } && !reversed.Add(place))
        {
            throw new InvalidOperationException($"{place} was reversed twice.");
        }

        (units, parties) = (fact is UnitFact ? null : units, fact is PartyFact ? null : parties);
        folded.Add(fact);
        keep(new Entry(++count, stream, folded.Version, fact, at, by));
    }

    /// <summary>Records a command as the service does: all of its facts, or a refusal and no trace.</summary>
    public Decision Record(Command command, Actor by, Instant at)
    {
        try
        {
            return Judge(command, by, at);
        }
        finally
        {
            (declared, Original, Checklist, Cash) = (null, null, [], []);
        }
    }

    private Decision Judge(Command command, Actor by, Instant at)
    {
        declared = command.Anchors;
        var access = command.Access(this);
        if (!Permits(by, access, DayOf(at)))
        {
            var roles = string.Join(", ", access.Roles);
            return new NotPermitted(access.Unit, roles, roles);
        }

        Original = command.Original is { } place ? find(place) : null;
        declared = command.Streams(this);
        if (!command.ClosesDays && command.Days(this).Where(d => IsClosed(d, by, at)).Select(d => (PeriodDay?)d).FirstOrDefault() is { } day)
        {
            return new PeriodClosed(day.Holder.ToString(), $"{day.Day:uuuu-MM}") { Field = "effectiveOn" };
        }

        if (command.Days(this).Any(d => d.Day > DayOf(at)))
        {
            return new DateInFuture(DayOf(at)) { Field = "effectiveOn" };
        }

        var drawn = command.Numbers(this).Distinct().ToDictionary(s => s, s => numbers.GetValueOrDefault(s) + 1);
        var last = drawn.ToDictionary(d => d.Key, d => d.Value + command.Draws(this, d.Key) - 1);
        Checklist = command is ClosePeriod close ? Checking(close.Period) : [];
        Cash = command.CashOf is { } holder ? Paying(holder) : [];
        var decision = DeclaredDays.Held(command, this, command.Decide(this, new Stamp(by, at, drawn)));
        if (decision is Decision.Accepted accepted)
        {
            Keep(accepted, last, at, by);
        }

        return decision;
    }

    private void Keep(
        Decision.Accepted accepted, IReadOnlyDictionary<NumberSeries, int> last, Instant at, Actor by)
    {
        foreach (var (series, number) in last)
        {
            numbers[series] = number;
        }

        foreach (var written in accepted.Facts)
        {
            Append(written.Stream, written.Fact, at, by);
        }
    }

    private TState Fold<TState>(string stream) where TState : class, IStreamState<TState> =>
        streams.TryGetValue(stream, out var folded) ? folded.State<TState>() : TState.Initial;

    private void Refer(string stream)
    {
        if (stream.StartsWith($"{Unit.Kind}/", StringComparison.Ordinal))
        {
            unitStreams.Add(stream);
        }
        else if (stream.StartsWith($"{PartyOrg.Kind}/", StringComparison.Ordinal))
        {
            partyStreams.Add(stream);
        }
    }

    private bool Permits(Actor by, Access access, LocalDate today)
    {
        bool Reaches(string root) => Units.Find(access.Unit) is not null
            ? Units.IsWithin(access.Unit, root, today)
            : Units.Find(root) is null || Units.ParentOn(root, today) is null;
        return by.Id == access.OrPerson
            || by.Grants.Any(g => access.Roles.Contains(g.Role) && Reaches(g.Unit));
    }

    private bool IsClosed(PeriodDay day, Actor by, Instant at) =>
        closed.Contains((day.Holder, day.Day.Year, day.Day.Month))
        || Fold<BookPeriod>(PeriodKey.Of(day).Stream).Bars(by.Id, at);
}
