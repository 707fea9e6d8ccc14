using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Ledger.Domain.Users;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Users;

public sealed class RegisterUserTests
{
    private static readonly RegisterUser Clerk = new("Clerk-C", "记账员丙（演示）", Street);

    [Fact]
    public void an_account_begins_without_roles() =>
        AStreetWithTwelveUnits().When(Clerk, People.Administrator).Then(
            new UserRegistered("clerk-c", "clerk-c", "记账员丙（演示）", Street),
            new CredentialChanged(CredentialChange.Set));

    [Fact]
    public void a_login_name_is_given_once_whatever_its_case_or_width()
    {
        var scene = AStreetWithTwelveUnits().Given(Clerk, People.Administrator);
        scene.When(Clerk with { Login = " ｃLERK-c " }, People.Administrator).ThenRefused("login-taken", "login");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-clerk")]
    [InlineData("clerk c")]
    [InlineData("clerk/c")]
    [InlineData("@operator")]
    [InlineData("记账员")]
    [InlineData("a-name-that-is-longer-than-anyone-would-type")]
    public void refuses_a_login_name_that_is_not_plain(string login) =>
        AStreetWithTwelveUnits().When(Clerk with { Login = login }, People.Administrator)
            .ThenRefused("login-invalid", "login");

    [Fact]
    public void faults_are_named_in_a_fixed_order()
    {
        var scene = AStreetWithTwelveUnits().Given(Clerk, People.Administrator);
        var mended = new RegisterUser[5];
        mended[0] = new RegisterUser("?", " ", "990101001999");
        mended[1] = mended[0] with { Login = "clerk-c" };
        mended[2] = mended[1] with { Login = "clerk-d" };
        mended[3] = mended[2] with { DisplayName = new string('长', 41) };
        mended[4] = mended[3] with { DisplayName = "记账员丁（演示）" };
        Assert.Equal(["login-invalid", "login-taken", "text-missing", "display-name-too-long", "unit-unknown"],
            mended.Select(command => scene.When(command, People.Administrator).Code));
    }

    [Fact]
    public void the_first_administrator_is_named_before_any_unit_exists()
    {
        var scene = AnEmptyBook().Given(Clerk with { Unit = District }, People.Administrator);
        scene.When(new GrantRole("clerk-c", Role.Administrator, District, On(1, 1), null, "演示〔2026〕1号"),
            People.Administrator).ThenAccepted();
    }

    [Fact]
    public void only_an_administrator_of_the_unit_registers()
    {
        var scene = AStreetWithTwelveUnits();
        scene.When(Clerk, People.Recorder).ThenRefused("not-permitted");
        scene.When(Clerk, People.Everybody).ThenAccepted();
        scene.When(Clerk with { Login = "clerk-n", Unit = OtherStreet }, People.Everybody)
            .ThenRefused("not-permitted");
    }
}
