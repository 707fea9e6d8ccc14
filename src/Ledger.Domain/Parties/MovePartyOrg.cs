using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Parties;

/// <summary>Puts a party organisation under another one, or into another unit, from a date on.</summary>
public sealed record MovePartyOrg(string Id, string Unit, string? Parent, LocalDate From) : PartyOrgChange
{
    /// <inheritdoc />
    protected override PartyFact Fact => new PartyOrgMoved(Unit, Parent, From);

    /// <inheritdoc />
    protected override Refusal? Judge(IBook book) => Checks.First(
        Checks.Existing(book, Unit, From),
        Parent is null ? null : Active(book, Parent, From, "parent"),
        IsUnderItself(book.Parties) ? new PartyOrgUnderItself(Id) { Field = "parent" } : null);

    private bool IsUnderItself(PartyTree parties)
    {
        var at = Parent;
        for (var steps = 0; at is not null && steps <= parties.All.Count; steps++)
        {
            if (at == Id)
            {
                return true;
            }

            at = parties.Find(at)?.Places.On(From)?.Parent;
        }

        return false;
    }
}
