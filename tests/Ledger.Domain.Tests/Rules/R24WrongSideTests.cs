using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R24WrongSideTests
{
    [Fact]
    public void a_negative_expenditure_that_cancels_nothing_is_a_hit() =>
        new RuleScene().Arrived(100, On(1, 5)).Spent(-10, On(2, 1)).Breaks("R24", On(2, 1));

    [Fact]
    public void a_reversal_is_not() 
    {
        var scene = new RuleScene().Arrived(100, On(1, 5)).Spent(10, On(2, 1));
        scene.With(ShichengAccount.Stream, new ExpenditureReversed(ShichengAccount, Office, Training, "演示商户", null, null,
            scene.Last, "错记", Money.Yuan(10), On(2, 2), scene.Voucher(VoucherKind.Payment), "冲销")).Holds("R24", On(2, 2));
    }
}
