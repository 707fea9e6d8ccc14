using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Domain.Parties;

/// <summary>Where a party organisation belongs, as a value with a history.</summary>
public sealed record PartyOrgPlace(string Unit, string? Parent);

/// <summary>A party organisation with its history of names and places.</summary>
public sealed record PartyOrg(
    string Id,
    PartyOrgLevel Level,
    PartyOrgClass Class,
    IReadOnlyList<Dated<UnitName>> Names,
    IReadOnlyList<Dated<PartyOrgPlace>> Places,
    LocalDate? EndedOn) : IStreamState<PartyOrg>
{
    /// <inheritdoc />
    public static string Kind => "party-org";

    /// <inheritdoc />
    public static PartyOrg Initial { get; } = new("", default, default, [], [], null);

    /// <summary>Whether the organisation has been registered.</summary>
    public bool Exists => Id.Length > 0;

    /// <summary>The key of an organisation's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        PartyOrgRegistered f => new PartyOrg(f.Id, f.Level, f.Class,
            Names.With(f.From, new UnitName(f.NameZh, f.NameEn)),
            Places.With(f.From, new PartyOrgPlace(f.Unit, f.Parent)), null),
        PartyOrgRenamed f => this with { Names = Names.With(f.From, new UnitName(f.NameZh, f.NameEn)) },
        PartyOrgMoved f => this with { Places = Places.With(f.From, new PartyOrgPlace(f.Unit, f.Parent)) },
        PartyOrgDissolved f => this with { EndedOn = f.From },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
