using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>The names of a unit in both languages.</summary>
public sealed record UnitName(string Zh, string En);

/// <summary>The kind of a unit, as a value with a history.</summary>
public sealed record UnitClass(UnitKind Kind);

/// <summary>The parent of a unit, as a value with a history; null at the root.</summary>
public sealed record UnitParent(string? Code);

/// <summary>A unit with its history of names, kinds and parents by business date.</summary>
public sealed record Unit(
    string Code,
    IReadOnlyList<Dated<UnitName>> Names,
    IReadOnlyList<Dated<UnitClass>> Classes,
    IReadOnlyList<Dated<UnitParent>> Parents,
    LocalDate? EndedOn,
    string? Successor) : IStreamState<Unit>
{
    /// <inheritdoc />
    public static string Kind => "unit";

    /// <inheritdoc />
    public static Unit Initial { get; } = new("", [], [], [], null, null);

    /// <summary>Whether the unit has been registered.</summary>
    public bool Exists => Code.Length > 0;

    /// <summary>The key of a unit's stream.</summary>
    public static string Stream(string code) => $"{Kind}/{code}";

    /// <summary>Whether the unit exists on the date.</summary>
    public bool IsAliveOn(LocalDate date) => Names.On(date) is not null && (EndedOn is null || date < EndedOn);

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        UnitRegistered f => new Unit(f.Code, Names.With(f.From, new UnitName(f.NameZh, f.NameEn)),
            Classes.With(f.From, new UnitClass(f.Kind)), Parents.With(f.From, new UnitParent(f.Parent)), null, null),
        UnitRenamed f => this with { Names = Names.With(f.From, new UnitName(f.NameZh, f.NameEn)) },
        UnitReclassified f => this with { Classes = Classes.With(f.From, new UnitClass(f.Kind)) },
        UnitMoved f => this with { Parents = Parents.With(f.From, new UnitParent(f.Parent)) },
        UnitMergedInto f => this with { EndedOn = f.From, Successor = f.Successor },
        UnitDissolved f => this with { EndedOn = f.From },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
