using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Tests.Support;
using Ledger.Domain.Units;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Units;

public sealed class ChangeUnitTests
{
    private const string Document = "演示民〔2026〕1号";
    private static readonly LocalDate Day = On(6, 1);

    [Fact]
    public void a_name_a_kind_and_a_parent_change_from_a_day_on_and_the_days_before_keep_theirs()
    {
        var units = Worlds.AStreetWithTwelveUnits()
            .Given(new RenameUnit(Village, "新名社区", "New name", Day, Document), People.Administrator)
            .Given(new ReclassifyUnit(Village, UnitKind.VillageTurnedCommunity, Day, Document), People.Administrator)
            .Given(new MoveUnit(Village, OtherStreet, Day, Document), People.Administrator).Book.Units;
        var before = Day.PlusDays(-1);
        Assert.Equal(("演示201", "新名社区"), (units.NameOn(Village, before)!.Zh, units.NameOn(Village, Day)!.Zh));
        Assert.Equal((UnitKind.AdministrativeVillage, UnitKind.VillageTurnedCommunity),
            (units.KindOn(Village, before)!.Value, units.KindOn(Village, Day)!.Value));
        Assert.Equal((Street, OtherStreet), (units.FiscalOfficeOf(Village, before), units.FiscalOfficeOf(Village, Day)));
    }

    [Fact]
    public void a_merged_unit_ends_and_names_its_successor()
    {
        var scene = Worlds.AStreetWithTwelveUnits()
            .Given(new MergeUnit(Village, Shicheng, Day, Document), People.Administrator);
        Assert.True(scene.Book.Units.Find(Village)!.IsAliveOn(Day.PlusDays(-1)));
        Assert.False(scene.Book.Units.Find(Village)!.IsAliveOn(Day));
        Assert.Equal(Shicheng, scene.Book.Units.Find(Village)!.Successor);
        scene.When(new RenameUnit(Village, "甲", "A", Day, Document), People.Administrator).ThenRefused("unit-ended");
        scene.When(new MergeUnit(Dongshanbei, Village, Day, Document), People.Administrator)
            .ThenRefused("unit-ended", "successor");
    }

    [Fact]
    public void a_unit_ends_only_when_none_stands_under_it_any_more()
    {
        var scene = Worlds.AStreetWithTwelveUnits();
        var dissolve = new DissolveUnit(OtherStreet, Day, Document);
        scene.When(dissolve, People.Administrator).ThenRefused("unit-has-children", "code");
        scene.When(new MergeUnit(OtherStreet, Street, Day, Document), People.Administrator)
            .ThenRefused("unit-has-children");
        scene.Given(new MoveUnit(Elsewhere, Street, Day, Document), People.Administrator);
        scene.When(dissolve, People.Administrator).ThenAccepted();
    }

    [Fact]
    public void the_tree_has_one_top_and_no_knot()
    {
        var scene = Worlds.AStreetWithTwelveUnits();
        scene.When(new MoveUnit(District, Street, Day, Document), People.Administrator).ThenRefused("unit-is-topmost");
        scene.When(new DissolveUnit(District, Day, Document), People.Administrator).ThenRefused("unit-is-topmost");
        scene.When(new MoveUnit(Street, Village, Day, Document), People.Administrator)
            .ThenRefused("unit-under-itself", "parent");
        scene.When(new MoveUnit(Street, Street, Day, Document), People.Administrator).ThenRefused("unit-under-itself");
        scene.When(new MergeUnit(Village, Village, Day, Document), People.Administrator)
            .ThenRefused("unit-under-itself", "successor");
    }

    [Fact]
    public void a_move_made_earlier_for_a_later_day_cannot_be_tied_into_a_knot()
    {
        var scene = Worlds.AStreetWithTwelveUnits()
            .Given(new MoveUnit(OtherStreet, Street, On(9, 1), Document), People.Administrator);
        scene.When(new MoveUnit(Street, OtherStreet, Day, Document), People.Administrator)
            .ThenRefused("unit-under-itself");
    }

    [Fact]
    public void a_change_needs_a_document_a_known_unit_and_a_day_on_which_it_exists()
    {
        var rename = new RenameUnit(Village, "甲", "A", Day, Document);
        var scene = Worlds.AStreetWithTwelveUnits();
        scene.When(rename with { DocumentNo = " " }, People.Administrator).ThenRefused("text-missing", "documentNo");
        scene.When(rename with { NameEn = "" }, People.Administrator).ThenRefused("text-missing", "nameEn");
        scene.When(rename with { Code = "990101001999" }, People.Administrator).ThenRefused("unit-unknown", "code");
        scene.When(rename with { From = new(2019, 12, 31) }, People.Administrator).ThenRefused("unit-not-yet", "from");
        scene.When(rename, People.Recorder).ThenRefused("not-permitted");
    }

    [Fact]
    public void an_ended_unit_takes_no_income()
    {
        var scene = Worlds.AStreetWithTwelveUnits()
            .Given(new DissolveUnit(Village, Day, Document), People.Administrator);
        scene.When(Collective.VillageScenes.Income(1, Day), People.Recorder).ThenRefused("unit-ended");
        scene.When(Collective.VillageScenes.Income(1, Day.PlusDays(-1)), People.Recorder).ThenAccepted();
    }
}
