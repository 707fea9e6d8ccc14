using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Ledger.Domain.Users;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Users;

public sealed class RoleTests
{
    private static readonly Actor StreetAdministrator =
        new("admin-s", "街道管理员（演示）", [new Grant(Role.Administrator, Street)]);

    private static readonly GrantRole ToRecord =
        new("clerk-c", Role.Recorder, Street, On(1, 1), On(6, 30), "演示〔2026〕3号");

    [Fact]
    public void a_role_counts_from_its_first_day_to_its_last()
    {
        var scene = AClerk().Given(ToRecord, StreetAdministrator);
        Assert.Empty(GrantsOn(scene, new LocalDate(2025, 12, 31)));
        Assert.Equal([new Grant(Role.Recorder, Street)], GrantsOn(scene, On(1, 1)));
        Assert.Equal([new Grant(Role.Recorder, Street)], GrantsOn(scene, On(6, 30)));
        Assert.Empty(GrantsOn(scene, On(7, 1)));
    }

    [Fact]
    public void a_revoked_role_counts_no_longer()
    {
        var scene = AClerk().Given(ToRecord, StreetAdministrator)
            .Given(new RevokeRole("clerk-c", Role.Recorder, Street, "轮岗"), StreetAdministrator);
        Assert.Empty(GrantsOn(scene, On(3, 1)));
        scene.When(new RevokeRole("clerk-c", Role.Recorder, Street, "轮岗"), StreetAdministrator)
            .ThenRefused("role-not-held", "role");
        scene.When(ToRecord, StreetAdministrator).ThenAccepted();
    }

    [Fact]
    public void an_administrator_grants_nothing_outside_the_own_subtree()
    {
        var scene = AClerk();
        scene.When(ToRecord with { Unit = OtherStreet }, StreetAdministrator).ThenRefused("not-permitted");
        scene.When(ToRecord with { Unit = District }, StreetAdministrator).ThenRefused("not-permitted");
        scene.When(ToRecord with { Unit = Village }, StreetAdministrator).ThenAccepted();
        scene.When(new RevokeRole("clerk-c", Role.Recorder, OtherStreet, "轮岗"), StreetAdministrator)
            .ThenRefused("not-permitted");
    }

    [Theory]
    [InlineData(Role.Recorder)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Payer)]
    [InlineData(Role.Auditor)]
    public void an_administrator_has_no_part_in_what_is_administered(Role role)
    {
        var administer = ToRecord with { Role = Role.Administrator };
        AClerk().Given(ToRecord with { Role = role }, StreetAdministrator)
            .When(administer, StreetAdministrator).ThenRefused("duties-not-separated", "role");
        AClerk().Given(administer, StreetAdministrator)
            .When(ToRecord with { Role = role, Unit = Village }, StreetAdministrator)
            .ThenRefused("duties-not-separated", "role");
        AClerk().Given(administer, StreetAdministrator)
            .When(ToRecord with { Role = role, From = On(7, 1), Until = null }, StreetAdministrator).ThenAccepted();
    }

    [Fact]
    public void nobody_changes_the_own_roles()
    {
        var scene = AClerk().Given(ToRecord with { Role = Role.Administrator }, StreetAdministrator);
        var clerk = new Actor("clerk-c", "记账员丙（演示）", [new Grant(Role.Administrator, Street)]);
        scene.When(ToRecord with { Role = Role.Leader }, clerk).ThenRefused("own-account");
        scene.When(new RevokeRole("clerk-c", Role.Administrator, Street, "轮岗"), clerk).ThenRefused("own-account");
        scene.When(new DisableUser("clerk-c", "离岗"), clerk).ThenRefused("own-account");
    }

    [Fact]
    public void faults_of_a_grant_are_named_in_a_fixed_order()
    {
        var scene = AClerk().Given(ToRecord, StreetAdministrator);
        var mended = new GrantRole[6];
        mended[0] = new GrantRole("nobody", Role.Administrator, "990101001999", On(6, 30), On(6, 29), " ");
        mended[1] = mended[0] with { UserId = "clerk-c" };
        mended[2] = mended[1] with { Unit = Street };
        mended[3] = mended[2] with { DocumentNo = "演示〔2026〕4号" };
        mended[4] = mended[3] with { Until = null };
        mended[5] = mended[4] with { Role = Role.Recorder };
        Assert.Equal(
            ["user-unknown", "unit-unknown", "text-missing", "grant-ends-before-it-begins", "duties-not-separated",
                "role-already-granted"],
            mended.Select(command => scene.When(command, People.Administrator).Code));
    }

    [Fact]
    public void an_account_that_is_closed_takes_no_role_and_its_roles_do_not_count()
    {
        var scene = AClerk().Given(ToRecord, StreetAdministrator)
            .Given(new DisableUser("clerk-c", "离岗"), StreetAdministrator);
        Assert.Empty(GrantsOn(scene, On(3, 1)));
        scene.When(ToRecord with { Role = Role.Leader }, StreetAdministrator).ThenRefused("user-disabled");
        scene.Given(new EnableUser("clerk-c", "返岗"), StreetAdministrator);
        Assert.Equal([new Grant(Role.Recorder, Street)], GrantsOn(scene, On(3, 1)));
    }

    private static Scenario AClerk() => AStreetWithTwelveUnits()
        .Given(new RegisterUser("clerk-c", "记账员丙（演示）", Street), StreetAdministrator);

    private static IReadOnlyList<Grant> GrantsOn(Scenario scene, LocalDate day) =>
        scene.Book.Read<User>(User.Stream("clerk-c")).ActorOn(day).Grants;
}
