using Ledger.Domain.Parties;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Dues.DuesScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Parties;

public sealed class ChangePartyOrgTests
{
    private static readonly LocalDate Day = On(6, 1);

    [Fact]
    public void a_renamed_organisation_keeps_its_id_and_its_past_name()
    {
        var org = AStreetWithBranches().Given(new RenamePartyOrg(Branch, "新支部", "New branch", Day), People.Administrator)
            .Book.Parties.Find(Branch)!;
        Assert.Equal(["shicheng-branch（演示）", "新支部"], org.Names.OrderBy(n => n.From).Select(n => n.Value.Zh));
    }

    [Fact]
    public void a_moved_organisation_pays_to_the_committee_above_it_from_then_on()
    {
        var parties = AStreetWithBranches()
            .Given(new MovePartyOrg(Lonely, Shicheng, Committee, Day), People.Administrator).Book.Parties;
        Assert.Null(parties.DuesCommitteeOf(Lonely, Day.PlusDays(-1)));
        Assert.Equal(Committee, parties.DuesCommitteeOf(Lonely, Day));
    }

    [Fact]
    public void an_organisation_ends_only_when_none_stands_under_it()
    {
        var scene = AStreetWithBranches();
        scene.When(new DissolvePartyOrg(Committee, Day), People.Administrator).ThenRefused("party-org-has-children");
        scene.Given(new DissolvePartyOrg(Branch, Day), People.Administrator)
            .Given(new DissolvePartyOrg(TwoNew, Day), People.Administrator)
            .Given(new DissolvePartyOrg(Committee, Day), People.Administrator)
            .When(Collect(1, 6, Day), People.Recorder).ThenRefused("party-org-not-active");
    }

    [Fact]
    public void no_organisation_stands_under_itself()
    {
        var scene = AStreetWithBranches();
        scene.When(new MovePartyOrg(Committee, Street, Branch, Day), People.Administrator)
            .ThenRefused("party-org-under-itself", "parent");
        scene.When(new MovePartyOrg(Branch, Street, "nobody", Day), People.Administrator)
            .ThenRefused("party-org-unknown", "parent");
        scene.When(new MovePartyOrg(Branch, "990101009999", null, Day), People.Administrator)
            .ThenRefused("unit-unknown", "unit");
    }

    [Fact]
    public void a_change_needs_an_organisation_that_exists_and_an_administrator()
    {
        var rename = new RenamePartyOrg(Branch, "甲", "A", Day);
        var scene = AStreetWithBranches();
        scene.When(rename with { Id = "nobody" }, People.Administrator).ThenRefused("party-org-unknown", "id");
        scene.When(rename with { From = new(2019, 1, 1) }, People.Administrator).ThenRefused("party-org-not-active");
        scene.When(rename with { NameZh = "" }, People.Administrator).ThenRefused("text-missing", "nameZh");
        scene.When(rename, People.Recorder).ThenRefused("not-permitted");
    }
}
