using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>What a unit is; the class of community decides which standards apply.</summary>
public enum UnitKind
{
    Province,
    City,
    District,
    Subdistrict,
    Township,
    UrbanCommunity,
    AdministrativeVillage,
    RelocationCommunity,
    VillageTurnedCommunity,
    VillagerGroup,
}

/// <summary>A fact about a unit of the dated tree.</summary>
public abstract record UnitFact : IFact
{
    private protected UnitFact()
    {
    }
}

/// <summary>The unit exists from the date on. The code has 12 digits (GB/T 2260 and its extension).</summary>
public sealed record UnitRegistered(
    string Code, UnitKind Kind, string NameZh, string NameEn, string? Parent, LocalDate From) : UnitFact;

/// <summary>The unit carries another name from the date on.</summary>
public sealed record UnitRenamed(string NameZh, string NameEn, LocalDate From, string DocumentNo) : UnitFact;

/// <summary>The unit is of another kind from the date on.</summary>
public sealed record UnitReclassified(UnitKind Kind, LocalDate From, string DocumentNo) : UnitFact;

/// <summary>The unit belongs to another parent from the date on.</summary>
public sealed record UnitMoved(string Parent, LocalDate From, string DocumentNo) : UnitFact;

/// <summary>The unit ended on the date and another one carries on.</summary>
public sealed record UnitMergedInto(string Successor, LocalDate From, string DocumentNo) : UnitFact;

/// <summary>The unit ended on the date.</summary>
public sealed record UnitDissolved(LocalDate From, string DocumentNo) : UnitFact;
