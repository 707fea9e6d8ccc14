using Ledger.Domain.Tests.Support;
using Ledger.Domain.Units;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Units;

public sealed class UnitTreeTests
{
    private const string Document = "演示〔2026〕3号";

    [Fact]
    public void a_unit_keeps_its_name_of_the_day()
    {
        var units = AStreetWithTwelveUnits()
            .Given(Unit.Stream(Shicheng), new UnitRenamed("新狮城社区", "New Shicheng", On(3, 1), Document))
            .Book.Units;
        Assert.Equal("演示001", units.NameOn(Shicheng, On(2, 28))?.Zh);
        Assert.Equal("新狮城社区", units.NameOn(Shicheng, On(3, 1))?.Zh);
        Assert.Equal("演示001", units.NameOn(Shicheng, new LocalDate(1999, 1, 1))?.Zh);
    }

    [Fact]
    public void a_unit_that_moves_belongs_to_each_parent_in_its_time()
    {
        var units = AStreetWithTwelveUnits()
            .Given(Unit.Stream(Shicheng), new UnitMoved(OtherStreet, On(3, 1), Document)).Book.Units;
        Assert.Contains(Shicheng, units.Subtree(Street, On(2, 28)));
        Assert.DoesNotContain(Shicheng, units.Subtree(Street, On(3, 1)));
        Assert.DoesNotContain(Shicheng, units.Subtree(Street, On(12, 31)));
        Assert.Contains(Shicheng, units.Subtree(Street, On(1, 2)));
        Assert.Equal(OtherStreet, units.FiscalOfficeOf(Shicheng, On(3, 1)));
        Assert.True(units.IsWithin(Shicheng, District, On(3, 1)));
    }

    [Fact]
    public void a_unit_is_of_the_kind_of_the_day_and_ends_on_its_day()
    {
        var units = AStreetWithTwelveUnits().Given(Unit.Stream(Village),
            new UnitReclassified(UnitKind.VillageTurnedCommunity, On(3, 1), Document),
            new UnitDissolved(On(9, 1), Document)).Book.Units;
        Assert.Equal(UnitKind.AdministrativeVillage, units.KindOn(Village, On(2, 28)));
        Assert.Equal(UnitKind.VillageTurnedCommunity, units.KindOn(Village, On(3, 1)));
        Assert.True(units.Find(Village)!.IsAliveOn(On(8, 31)));
        Assert.False(units.Find(Village)!.IsAliveOn(On(9, 1)));
    }

    [Fact]
    public void a_circle_of_parents_ends_the_search()
    {
        var units = AStreetWithTwelveUnits()
            .Given(Unit.Stream(District), new UnitMoved(Street, On(3, 1), Document)).Book.Units;
        Assert.False(units.IsWithin(Elsewhere, Shicheng, On(3, 1)));
        Assert.Null(units.FiscalOfficeOf(District, On(2, 28)));
    }

    [Fact]
    public void twelve_units_and_the_street_are_the_street()
    {
        var units = AStreetWithTwelveUnits().Book.Units;
        Assert.Equal([Street, .. TwelveUnits], units.Subtree(Street, On(1, 1)));
        Assert.Empty(units.Subtree("990101009000", On(1, 1)));
    }
}
