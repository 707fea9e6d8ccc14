using Ledger.Domain.Parties;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Parties;

public sealed class RegisterPartyOrgTests
{
    private static readonly RegisterPartyOrg committee = new("street-committee", PartyOrgLevel.Committee,
        PartyOrgClass.Organ, "演示街道党工委", "Street committee", Places.Street, null, new LocalDate(2020, 1, 1));

    private static readonly RegisterPartyOrg branch = committee with
    {
        Id = "shicheng-branch", Level = PartyOrgLevel.Branch, Class = PartyOrgClass.Community,
        Unit = Places.Shicheng, Parent = "street-committee",
    };

    [Fact]
    public void a_branch_stands_below_its_committee()
    {
        var scene = Worlds.AStreetWithTwelveUnits()
            .Given(committee, People.Administrator)
            .When(branch, People.Administrator).ThenAccepted();
        Assert.Equal("street-committee",
            scene.Book.Parties.DuesCommitteeOf("shicheng-branch", new LocalDate(2026, 1, 1)));
    }

    [Fact]
    public void refuses_an_organisation_that_stands() => Worlds.AStreetWithTwelveUnits()
        .Given(committee, People.Administrator)
        .When(committee, People.Administrator).ThenRefused("party-org-already-registered", "id");

    [Fact]
    public void refuses_what_it_does_not_know()
    {
        var world = Worlds.AStreetWithTwelveUnits();
        world.When(branch, People.Administrator).ThenRefused("party-org-unknown", "parent");
        world.When(committee with { Unit = "990101009999" }, People.Administrator).ThenRefused("unit-unknown", "unit");
        world.When(committee with { Id = "党委" }, People.Administrator).ThenRefused("party-org-id-invalid", "id");
    }
}
