using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Parties;

/// <summary>Ends a party organisation on a date, once no other stands under it.</summary>
public sealed record DissolvePartyOrg(string Id, LocalDate From) : PartyOrgChange
{
    /// <inheritdoc />
    protected override PartyFact Fact => new PartyOrgDissolved(From);

    /// <inheritdoc />
    protected override Refusal? Judge(IBook book) =>
        book.Parties.All.FirstOrDefault(o => !(From >= o.EndedOn) && o.Places.On(From)?.Parent == Id) is { } child
            ? new PartyOrgHasChildren(Id, child.Id) { Field = "id" }
            : null;
}
