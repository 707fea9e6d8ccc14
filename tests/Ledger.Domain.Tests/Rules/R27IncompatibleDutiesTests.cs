using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R27IncompatibleDutiesTests
{
    [Fact]
    public void one_person_who_prepared_and_approved_is_a_hit() =>
        Scene("a").Breaks("R27", On(2, 1), Street);

    [Fact]
    public void three_persons_are_not() =>
        Scene("b").Holds("R27", On(2, 1));

    [Fact]
    public void a_recorder_who_is_payer_of_the_same_unit_is_a_hit_until_one_role_is_taken_away()
    {
        var scene = new RuleScene()
            .With("user/u1", new RoleGranted(Role.Recorder, Street, On(1, 1), null, RuleScene.Document))
            .With("user/u1", new RoleGranted(Role.Payer, Street, On(1, 1), null, RuleScene.Document));
        scene.Breaks("R27", On(2, 1), Street);
        scene.With("user/u1", new RoleRevoked(Role.Payer, Street, "整改")).Holds("R27", On(2, 1));
    }

    private static RuleScene Scene(string approver) => new RuleScene()
        .With(Allocation.Stream("A1"), new AllocationDrafted("A1", StreetPool, [new(Shicheng, Money.Yuan(1), null)], On(1, 5),
            Evidence.None, "安排", "a"))
        .With(Allocation.Stream("A1"), new AllocationApproved(approver, On(1, 6)))
        .With(Allocation.Stream("A1"), new AllocationDisbursed("c", On(1, 7)));
}
