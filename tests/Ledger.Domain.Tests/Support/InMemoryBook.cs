using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Domain.Tests.Support;

/// <summary>A fact as it stands in the record, with who recorded it and when.</summary>
public sealed record Entry(long Sequence, string Stream, long Version, IFact Fact, Instant At, Actor By);

/// <summary>
/// The whole service in memory: it records commands as the host does (permission, open period, numbers, decision)
/// and folds each stream from its facts. It knows no feature, so a new command works here without a change.
/// </summary>
public sealed class InMemoryBook : IBook
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Instant FirstMoment = Instant.FromUtc(2026, 1, 1, 0, 0);

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, List<Entry>> streams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IStreamState State, int Applied)> states = new(StringComparer.Ordinal);
    private readonly Dictionary<NumberSeries, int> numbers = [];
    private readonly HashSet<(Holder, int Year, int Month)> closed = [];
    private readonly HashSet<FactPlace> reversed = [];
    private int recorded;
    private IReadOnlyList<string>? declared;
    private (int Count, UnitTree Tree) units = (0, UnitTree.Empty);
    private (int Count, PartyTree Tree) parties = (0, PartyTree.Empty);

    /// <summary>Every fact in the order of recording.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>The last number handed out in each series.</summary>
    public IReadOnlyDictionary<NumberSeries, int> LastNumbers => numbers;

    /// <summary>The moment at which the next command is recorded.</summary>
    public Instant Now => FirstMoment + Duration.FromMinutes(recorded);

    /// <inheritdoc />
    public UnitTree Units =>
        (units = Refreshed(units, Unit.Kind, keys => new UnitTree(keys.Select(Fold<Unit>)))).Tree;

    /// <inheritdoc />
    public PartyTree Parties =>
        (parties = Refreshed(parties, PartyOrg.Kind, keys => new PartyTree(keys.Select(Fold<PartyOrg>)))).Tree;

    /// <inheritdoc />
    public RecordedEntry? Original { get; private set; }

    /// <inheritdoc />
    public Fund? FindFund(string code) => Fold<Fund>(Fund.Stream(code)) is { Exists: true } fund ? fund : null;

    /// <inheritdoc />
    public TState Read<TState>(string stream) where TState : class, IStreamState<TState>
    {
        if (declared?.Contains(stream) == false)
        {
            throw new InvalidOperationException($"The command did not declare the stream {stream}.");
        }

        return Fold<TState>(stream);
    }

    private TState Fold<TState>(string stream) where TState : class, IStreamState<TState>
    {
        var facts = streams.GetValueOrDefault(stream) ?? [];
        var (state, applied) = states.GetValueOrDefault(stream, (TState.Initial, 0));
        foreach (var entry in facts.Skip(applied))
        {
            state = state.Apply(entry.Fact);
        }

        states[stream] = (state, facts.Count);
        return (TState)state;
    }

    /// <summary>The facts of one stream, first to last.</summary>
    public IReadOnlyList<IFact> Facts(string stream) =>
        [.. (streams.GetValueOrDefault(stream) ?? []).Select(e => e.Fact)];

    /// <summary>Closes a month of a holder's books.</summary>
    public void Close(Holder holder, int year, int month) => closed.Add((holder, year, month));

    /// <summary>Opens a closed month again.</summary>
    public void Reopen(Holder holder, int year, int month) => closed.Remove((holder, year, month));

    /// <summary>Writes a fact without a command, to set a scene.</summary>
    public void Append(string stream, IFact fact, Actor by)
    {
        var facts = streams.TryGetValue(stream, out var known) ? known : streams[stream] = [];
        var entry = new Entry(entries.Count + 1, stream, facts.Count + 1, fact, Now, by);
        facts.Add(entry);
        entries.Add(entry);
        if (fact is IReversal { Reverses: var place } && !reversed.Add(place))
        {
            throw new InvalidOperationException($"{place} was reversed twice.");
        }
    }

    /// <summary>Records a command as the host does: all of its facts, or a refusal and no trace.</summary>
    public Decision Record(Command command, Actor by)
    {
        try
        {
            return Judge(command, by);
        }
        finally
        {
            (declared, Original) = (null, null);
        }
    }

    private Decision Judge(Command command, Actor by)
    {
        declared = command.Anchors;
        var access = command.Access(this);
        if (!Permits(by, access))
        {
            var roles = string.Join(", ", access.Roles);
            return new NotPermitted(access.Unit, roles, roles);
        }

        declared = command.Streams(this);
        if (command.Days(this).Where(IsClosed).Select(d => (PeriodDay?)d).FirstOrDefault() is { } day)
        {
            return new PeriodClosed(day.Holder.ToString(), $"{day.Day:uuuu-MM}") { Field = "effectiveOn" };
        }

        var drawn = command.Numbers(this).Distinct().ToDictionary(s => s, s => numbers.GetValueOrDefault(s) + 1);
        Original = Find(command.Original);
        var decision = command.Decide(this, new Stamp(by, Now, drawn));
        if (decision is Decision.Accepted accepted)
        {
            Keep(accepted, drawn, by);
        }

        return decision;
    }

    private (int Count, TTree Tree) Refreshed<TTree>(
        (int Count, TTree Tree) known, string kind, Func<IEnumerable<string>, TTree> build)
    {
        bool IsOfKind(string stream) => stream.StartsWith($"{kind}/", StringComparison.Ordinal);
        return entries.Skip(known.Count).Any(e => IsOfKind(e.Stream))
            ? (entries.Count, build(streams.Keys.Where(IsOfKind)))
            : (entries.Count, known.Tree);
    }

    private bool Permits(Actor by, Access access)
    {
        var today = Now.InZone(Zone).Date;
        bool Reaches(string root) => Units.Find(access.Unit) is not null
            ? Units.IsWithin(access.Unit, root, today)
            : Units.Find(root) is null || Units.ParentOn(root, today) is null;
        return by.Id == access.OrPerson
            || by.Grants.Any(g => access.Roles.Contains(g.Role) && Reaches(g.Unit));
    }

    private bool IsClosed(PeriodDay day) => closed.Contains((day.Holder, day.Day.Year, day.Day.Month));

    private RecordedEntry? Find(VoucherPlace? place) =>
        (place is null ? null : streams.GetValueOrDefault(place.Stream))?
        .Where(e => e.Fact is IMoneyFact money && Number(money.Voucher) == place!.Voucher)
        .Select(e => new RecordedEntry(
            new FactPlace(e.Stream, e.Version), (IMoneyFact)e.Fact, reversed.Contains(new(e.Stream, e.Version))))
        .FirstOrDefault();

    private static VoucherNumber Number(Voucher voucher) => new(voucher.Kind, voucher.Year, voucher.Number);

    private void Keep(Decision.Accepted accepted, IReadOnlyDictionary<NumberSeries, int> drawn, Actor by)
    {
        foreach (var (series, number) in drawn)
        {
            numbers[series] = number;
        }

        foreach (var written in accepted.Facts)
        {
            Append(written.Stream, written.Fact, by);
        }

        recorded++;
    }
}
