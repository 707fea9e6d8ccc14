using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R05CarriedTooLongTests
{
    [Fact]
    public void a_layer_that_is_unspent_after_two_fiscal_years_is_a_hit() =>
        Assert.Equal(Money.Yuan(10), Scene(90).Breaks("R05", On(2, 2)).Amount);

    [Fact]
    public void a_layer_that_was_spent_first_is_not() =>
        Scene(100).Holds("R05", On(2, 2));

    private static RuleScene Scene(long spent)
    {
        var scene = new RuleScene().Rule(new CarryOverSet(new(2020, 1, 1), RuleScene.Document, CarryOverKind.SameUse, 2, 6, 30));
        return scene.With(ShichengAccount.Stream, new CarriedForward(ShichengAccount, Office,
                [new CarriedLayer(new(2025), Money.Yuan(50)), new CarriedLayer(new(2024), Money.Yuan(100))], Money.Yuan(150),
                On(1, 1), scene.Voucher(VoucherKind.Transfer), "上年结转"))
            .Spent(spent, On(2, 1));
    }
}
