using NodaTime;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Parties;

/// <summary>The party organisations of a tenant.</summary>
public sealed class PartyTree(IEnumerable<PartyOrg> organisations)
{
    private readonly Dictionary<string, PartyOrg> byId =
        organisations.ToDictionary(o => o.Id, StringComparer.Ordinal);

    /// <summary>No organisations.</summary>
    public static PartyTree Empty { get; } = new([]);

    /// <summary>All organisations that ever were.</summary>
    public IReadOnlyCollection<PartyOrg> All => byId.Values;

    /// <summary>The organisation of that id, or null.</summary>
    public PartyOrg? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The committee whose dues account takes an organisation's dues: itself or the nearest one above
    /// (党费收缴、使用和管理的规定: the account stands in the name of the party committee only).
    /// </summary>
    public string? DuesCommitteeOf(string id, LocalDate day)
    {
        var at = Find(id);
        for (var steps = 0; at is not null && steps <= byId.Count; steps++)
        {
            if (at.Level == PartyOrgLevel.Committee)
            {
                return at.Id;
            }

            at = at.Places.On(day)?.Parent is { } parent ? Find(parent) : null;
        }

        return null;
    }
}
