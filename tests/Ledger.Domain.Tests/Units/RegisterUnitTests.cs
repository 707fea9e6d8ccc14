using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Ledger.Domain.Units;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Units;

public sealed class RegisterUnitTests
{
    private const string New = "990101001007";
    private static readonly RegisterUnit Right =
        new(New, UnitKind.UrbanCommunity, "演示新社区", "Demo new community", Street, On(1, 1));

    [Fact]
    public void registers_a_unit_under_its_parent()
    {
        var scene = AStreetWithTwelveUnits().When(Right, People.Administrator).Then(new UnitRegistered(
            New, UnitKind.UrbanCommunity, "演示新社区", "Demo new community", Street, On(1, 1)));
        Assert.True(scene.Book.Units.IsWithin(New, Street, On(1, 1)));
        Assert.Equal(Street, scene.Book.Units.FiscalOfficeOf(New, On(1, 1)));
    }

    [Fact]
    public void the_first_unit_has_no_parent_and_every_later_one_has()
    {
        var root = new RegisterUnit(District, UnitKind.District, "演示区", "Demo district", null, On(1, 1));
        var scene = AnEmptyBook().Given(root, People.Administrator);
        scene.When(Right with { Parent = null }, People.Everywhere).ThenRefused("unit-without-parent", "parent");
    }

    [Fact]
    public void a_unit_that_ended_takes_no_new_one()
    {
        var scene = AStreetWithTwelveUnits()
            .Given(Unit.Stream(OtherStreet), new UnitMergedInto(Street, On(3, 1), "演示〔2026〕3号"));
        scene.When(Right with { Parent = OtherStreet, From = On(2, 28) }, People.Administrator).ThenAccepted();
        var refusal = scene.When(Right with { Code = "990101002003", Parent = OtherStreet, From = On(3, 1) },
            People.Administrator).ThenRefused("unit-ended", "parent");
        Assert.Contains(Street, refusal.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("99010100100")]
    [InlineData("9901010010070")]
    [InlineData("99010100100a")]
    [InlineData("９９０１０１００１００７")]
    public void refuses_a_code_that_is_no_division_code(string code) => AStreetWithTwelveUnits()
        .When(Right with { Code = code }, People.Administrator).ThenRefused("unit-code-invalid", "code");

    [Fact]
    public void faults_are_named_in_a_fixed_order()
    {
        var scene = AStreetWithTwelveUnits();
        var mended = new RegisterUnit[6];
        mended[0] = Right with { Code = "x", NameZh = " ", NameEn = "", Parent = "990101009000" };
        mended[1] = mended[0] with { Code = Shicheng };
        mended[2] = mended[1] with { Code = New };
        mended[3] = mended[2] with { NameZh = "演示新社区" };
        mended[4] = mended[3] with { NameEn = "Demo" };
        mended[5] = mended[4] with { Parent = Street };
        Assert.Equal(["unit-code-invalid", "unit-already-registered", "text-missing", "text-missing",
                "unit-unknown", "accepted"],
            mended.Select(command => scene.When(command, People.Everywhere).Code));
    }

    [Fact]
    public void only_an_administrator_of_the_parent_registers()
    {
        var scene = AStreetWithTwelveUnits();
        scene.When(Right, People.Recorder).ThenRefused("not-permitted");
        scene.When(Right with { Parent = OtherStreet }, People.Everybody).ThenRefused("not-permitted");
        scene.When(Right, People.Everybody).ThenAccepted();
    }
}
