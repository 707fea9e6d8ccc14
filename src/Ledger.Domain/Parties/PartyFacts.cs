using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Parties;

/// <summary>The level of a party organisation.</summary>
public enum PartyOrgLevel
{
    /// <summary>党支部.</summary>
    Branch,

    /// <summary>党总支.</summary>
    GeneralBranch,

    /// <summary>党委 or 党工委; only a committee keeps a dues account.</summary>
    Committee,
}

/// <summary>Where a party organisation stands; ratios of dues differ by class.</summary>
public enum PartyOrgClass
{
    /// <summary>社区(村)党组织.</summary>
    Community,

    /// <summary>非公企业党组织, one half of the "two new".</summary>
    NonPublicEnterprise,

    /// <summary>社会组织党组织, the other half.</summary>
    SocialOrganisation,

    /// <summary>机关党组织.</summary>
    Organ,
}

/// <summary>A fact about a party organisation.</summary>
public abstract record PartyFact : IFact
{
    private protected PartyFact()
    {
    }
}

/// <summary>The organisation exists from the date on, under its own permanent id, and belongs to a unit.</summary>
public sealed record PartyOrgRegistered(
    string Id, PartyOrgLevel Level, PartyOrgClass Class, string NameZh, string NameEn, string Unit,
    string? Parent, LocalDate From) : PartyFact;

/// <summary>The organisation carries another name from the date on.</summary>
public sealed record PartyOrgRenamed(string NameZh, string NameEn, LocalDate From) : PartyFact;

/// <summary>The organisation stands under another one, or belongs to another unit, from the date on.</summary>
public sealed record PartyOrgMoved(string Unit, string? Parent, LocalDate From) : PartyFact;

/// <summary>The organisation ended on the date.</summary>
public sealed record PartyOrgDissolved(LocalDate From) : PartyFact;
