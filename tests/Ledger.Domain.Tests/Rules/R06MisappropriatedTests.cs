using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R06MisappropriatedTests
{
    [Fact]
    public void a_purpose_that_the_rules_do_not_allow_is_a_hit() =>
        new RuleScene().Arrived(100, On(1, 5)).Spent(10, On(2, 1), "fireworks").Breaks("R06", On(2, 1));

    [Fact]
    public void an_allowed_purpose_and_a_cancelled_expenditure_are_not() 
    {
        var scene = new RuleScene().Arrived(100, On(1, 5)).Spent(10, On(2, 1)).Spent(5, On(2, 1), "fireworks");
        scene.With(ShichengAccount.Stream, new Domain.Accounts.ExpenditureReversed(ShichengAccount, Office, "fireworks", "演示商户", null,
            null, scene.Last, "错记", Money.Yuan(5), On(2, 2), scene.Voucher(VoucherKind.Payment), "冲销"));
        scene.Holds("R06", On(2, 2));
        Assert.Single(scene.Run("R06", On(2, 1)));
    }
}
