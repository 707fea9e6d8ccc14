using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Ledger.Domain.Users;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Users;

public sealed class AccountTests
{
    private static readonly Actor VillageAdministrator =
        new("admin-v", "村管理员（演示）", [new Grant(Role.Administrator, Village)]);

    private static readonly Actor Clerk =
        new("clerk-c", "记账员丙（演示）", [new Grant(Role.Recorder, Village)]);

    private static readonly IssueToken ForImports =
        new("clerk-c", "t1", "报表接口", Role.Recorder, On(12, 31));

    [Fact]
    public void an_administrator_sets_no_password_of_somebody_who_reaches_further()
    {
        var scene = AClerk();
        scene.When(new ResetPassword("clerk-c"), VillageAdministrator)
            .Then(new CredentialChanged(CredentialChange.Reset))
            .Given(new GrantRole("clerk-c", Role.Leader, Street, On(1, 1), null, "演示〔2026〕5号"),
                People.Administrator);
        scene.When(new ResetPassword("clerk-c"), VillageAdministrator).ThenRefused("user-reaches-further");
        scene.When(new DisableUser("clerk-c", "离岗"), VillageAdministrator).ThenRefused("user-reaches-further");
        scene.When(new ResetPassword("clerk-c"), People.Administrator).ThenAccepted();
    }

    [Fact]
    public void everybody_changes_the_own_password_and_nobody_anothers()
    {
        AClerk().When(new ChangePassword("clerk-c"), Clerk).Then(new CredentialChanged(CredentialChange.Changed));
        AClerk().When(new ChangePassword("clerk-c"), People.Administrator).ThenRefused("not-permitted");
    }

    [Fact]
    public void an_account_is_closed_and_opened_once()
    {
        var scene = AClerk();
        scene.When(new EnableUser("clerk-c", "返岗"), VillageAdministrator).ThenRefused("user-enabled");
        scene.When(new DisableUser("clerk-c", " "), VillageAdministrator).ThenRefused("text-missing", "reason");
        scene.When(new DisableUser("clerk-c", "离岗"), VillageAdministrator).Then(new UserDisabled("离岗"))
            .When(new DisableUser("clerk-c", "离岗"), VillageAdministrator).ThenRefused("user-disabled");
        scene.When(new RecordSignIn("clerk-c", "10.0.0.7"), Clerk).ThenRefused("user-disabled");
        scene.When(ForImports, Clerk).ThenRefused("user-disabled");
        scene.When(new EnableUser("clerk-c", "返岗"), VillageAdministrator).Then(new UserEnabled("返岗"));
    }

    [Fact]
    public void sign_ins_are_recorded_with_their_address_in_the_name_of_whoever_is_known()
    {
        var scene = AClerk();
        scene.When(new RefuseSignIn("clerk-c", "10.0.0.7", SignInFault.WrongPassword), User.SignInDesk)
            .Then(new SignInRefused("10.0.0.7", SignInFault.WrongPassword))
            .When(new RecordSignIn("clerk-c", "10.0.0.7"), Clerk).Then(new SignedIn("10.0.0.7"));
        scene.When(new RecordSignIn("clerk-c", "10.0.0.7"), People.Recorder).ThenRefused("not-permitted");
        scene.When(new RefuseSignIn("clerk-c", "10.0.0.7", SignInFault.Disabled), Clerk)
            .ThenRefused("not-permitted");
        scene.When(new RefuseSignIn("nobody", "10.0.0.7", SignInFault.Disabled), User.SignInDesk)
            .ThenRefused("user-unknown");
    }

    [Fact]
    public void a_token_lives_at_most_a_year_and_carries_only_a_role_that_is_held()
    {
        var scene = AClerk();
        scene.When(ForImports with { Purpose = "" }, Clerk).ThenRefused("text-missing", "purpose");
        scene.When(ForImports with { ExpiresOn = On(1, 1) }, Clerk).ThenRefused("token-expiry-invalid", "expiresOn");
        scene.When(ForImports with { ExpiresOn = new LocalDate(2027, 1, 2) }, Clerk)
            .ThenRefused("token-expiry-invalid");
        scene.When(ForImports with { Limit = Role.Payer }, Clerk).ThenRefused("role-not-held", "role");
        scene.When(ForImports with { Limit = null, ExpiresOn = new LocalDate(2027, 1, 1) }, Clerk).ThenAccepted();
        scene.When(ForImports, People.Administrator).ThenRefused("not-permitted");
    }

    [Fact]
    public void a_token_ends_by_its_owner_by_an_administrator_and_with_a_password_reset()
    {
        var scene = AClerk().Given(ForImports, Clerk);
        scene.When(new RevokeToken("clerk-c", "t2"), Clerk).ThenRefused("token-unknown", "token");
        scene.When(new RevokeToken("clerk-c", "t1"), People.Recorder).ThenRefused("not-permitted");
        scene.When(new RevokeToken("clerk-c", "t1"), VillageAdministrator).Then(new TokenRevoked("t1"))
            .Given(ForImports, Clerk).When(new RevokeToken("clerk-c", "t1"), Clerk).ThenAccepted();
        scene.Given(ForImports, Clerk).Given(new ResetPassword("clerk-c"), VillageAdministrator)
            .When(new RevokeToken("clerk-c", "t1"), Clerk).ThenRefused("token-unknown");
    }

    private static Scenario AClerk() => AStreetWithTwelveUnits(On(1, 1))
        .Given(new RegisterUser("clerk-c", "记账员丙（演示）", Village), VillageAdministrator)
        .Given(new GrantRole("clerk-c", Role.Recorder, Village, On(1, 1), null, "演示〔2026〕3号"),
            VillageAdministrator);
}
