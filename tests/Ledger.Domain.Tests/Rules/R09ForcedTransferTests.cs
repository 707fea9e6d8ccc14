using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R09ForcedTransferTests
{
    [Fact]
    public void money_taken_back_without_any_paper_is_a_hit() =>
        Taken(Evidence.None).Breaks("R09", On(3, 1));

    [Fact]
    public void money_taken_back_under_a_document_is_not() =>
        Taken(Evidence.Document("演示决议1号")).Holds("R09", On(3, 1));

    [Fact]
    public void a_village_that_pays_the_street_without_a_decision_is_a_hit() =>
        new RuleScene().Cost(100, On(2, 1), "演示街道").Breaks("R09", On(2, 1), Village);

    [Fact]
    public void a_village_that_pays_the_street_by_decision_is_not() =>
        new RuleScene().Cost(100, On(2, 1), "演示街道", "村决〔2026〕1号").Holds("R09", On(2, 1));

    private static RuleScene Taken(Evidence evidence)
    {
        var scene = new RuleScene().Arrived(100, On(1, 5));
        return scene.With(ShichengAccount.Stream, new AllocationTakenBack(ShichengAccount, Office, "A1", true, "统筹",
            Money.Yuan(100), On(3, 1), scene.Voucher(VoucherKind.Payment, evidence), "收回"));
    }
}
