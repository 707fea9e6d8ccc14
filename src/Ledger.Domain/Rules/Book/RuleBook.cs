using Ledger.Domain.Findings;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Parties;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Domain.Rules.Book;

/// <summary>A fact with its place in the record.</summary>
public readonly record struct Seen<TFact>(Entry Entry, TFact Fact);

/// <summary>
/// Everything recorded by a moment, read as of a business date: what audit rules look at. The caller hands in the
/// facts recorded by then; those with a later business date are left out here. Rules and reference data count as
/// they were known at the moment and in force on the day they judge.
/// </summary>
public sealed class RuleBook
{
    private readonly ILookup<Type, Entry> byType;
    private readonly HashSet<FactPlace> reversed;
    private readonly Dictionary<string, IReadOnlyList<RuleParametersSet>> parameters;

    private RuleBook(LocalDate on, IReadOnlyList<Entry> facts)
    {
        On = on;
        byType = facts.ToLookup(e => e.Fact.GetType());
        reversed = [.. Of<IReversal>().Select(r => r.Fact.Reverses)];
        Units = new UnitTree(States<Unit>(facts, Unit.Kind));
        Parties = new PartyTree(States<PartyOrg>(facts, PartyOrg.Kind));
        Funds = States<Fund>(facts, Fund.Kind).ToDictionary(f => f.Code);
        parameters = Of<RuleParametersSet>().Select(s => s.Fact).GroupBy(s => s.Rule)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<RuleParametersSet>)[.. g], StringComparer.Ordinal);
        Accounts = new AccountBook(this);
    }

    /// <summary>The business date it is read at.</summary>
    public LocalDate On { get; }

    /// <summary>The units as known at the moment.</summary>
    public UnitTree Units { get; }

    /// <summary>The party organisations as known at the moment.</summary>
    public PartyTree Parties { get; }

    /// <summary>The funds and their dated rules as known at the moment.</summary>
    public IReadOnlyDictionary<string, Fund> Funds { get; }

    /// <summary>Views over the accounts, made when a rule asks for them.</summary>
    public AccountBook Accounts { get; }

    /// <summary>The book of the facts recorded by a moment, as of a business date.</summary>
    public static RuleBook Of(IEnumerable<Entry> facts, LocalDate on) =>
        new(on, [.. facts.Where(e => FactDay.Of(e.Fact) is not { } day || day <= on)]);

    /// <summary>All facts of a type, in record order.</summary>
    public IEnumerable<Seen<TFact>> Of<TFact>() where TFact : IFact =>
        byType.Where(g => g.Key.IsAssignableTo(typeof(TFact))).SelectMany(g => g)
            .Select(e => new Seen<TFact>(e, (TFact)e.Fact)).OrderBy(s => s.Entry.Sequence);

    /// <summary>The facts of a type that are not cancelled.</summary>
    public IEnumerable<Seen<TFact>> Live<TFact>() where TFact : IFact =>
        Of<TFact>().Where(s => !IsReversed(s.Entry));

    /// <summary>Whether the fact has been cancelled by one that is seen.</summary>
    public bool IsReversed(Entry entry) => reversed.Contains(new FactPlace(entry.Stream, entry.Version));

    /// <summary>
    /// A limit of a rule in force on the day; null when no document sets it, and then the rule gives no verdict.
    /// </summary>
    public long? Limit(string rule, string name, string? fund, string? unit, LocalDate day) =>
        parameters.GetValueOrDefault(rule, [])
            .Where(s => s.From <= day && (s.Fund is null || s.Fund == fund)
                && (s.Place is null || (unit is not null && Units.IsWithin(unit, s.Place, day))))
            .SelectMany(s => s.Limits.Where(l => l.Name == name), (s, l) => (Set: s, l.Value))
            .OrderBy(x => x.Set.Place is null ? -1 : Depth(x.Set.Place, day)).ThenBy(x => x.Set.Fund is null ? 0 : 1)
            .ThenBy(x => x.Set.From).Select(x => (long?)x.Value).LastOrDefault();

    /// <summary>The communities and villages alive on the day.</summary>
    public IEnumerable<string> Communities(LocalDate day) => Units.All
        .Where(u => u.IsAliveOn(day) && Units.KindOn(u.Code, day)
            is >= UnitKind.UrbanCommunity and <= UnitKind.VillageTurnedCommunity)
        .Select(u => u.Code).Order(StringComparer.Ordinal);

    private int Depth(string unit, LocalDate day)
    {
        var depth = 0;
        for (var at = Units.ParentOn(unit, day); at is not null && depth < 16; at = Units.ParentOn(at, day))
        {
            depth++;
        }

        return depth;
    }

    private static IEnumerable<TState> States<TState>(IReadOnlyList<Entry> facts, string kind)
        where TState : class, IStreamState<TState> =>
        facts.Where(e => e.Stream.StartsWith(kind + "/", StringComparison.Ordinal)).GroupBy(e => e.Stream)
            .Select(g => (TState)g.OrderBy(e => e.Version)
                .Aggregate((IStreamState)TState.Initial, (state, entry) => state.Apply(entry.Fact)));
}
