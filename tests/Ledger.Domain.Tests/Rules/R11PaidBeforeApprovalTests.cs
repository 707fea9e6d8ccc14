using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R11PaidBeforeApprovalTests
{
    [Fact]
    public void a_document_paid_the_day_before_its_approval_is_a_hit() =>
        Scene(On(1, 8), On(1, 7)).Breaks("R11", On(2, 1), Street);

    [Fact]
    public void a_document_paid_on_the_day_of_its_approval_is_not() =>
        Scene(On(1, 8), On(1, 8)).Holds("R11", On(2, 1));

    private static RuleScene Scene(LocalDate approved, LocalDate paid)
    {
        var stream = Allocation.Stream("A1");
        return new RuleScene()
            .With(stream, new AllocationDrafted("A1", StreetPool, [new(Shicheng, Money.Yuan(1), null)], On(1, 5), Evidence.None, "安排", "a"))
            .With(stream, new AllocationApproved("b", approved)).With(stream, new AllocationDisbursed("c", paid));
    }
}
