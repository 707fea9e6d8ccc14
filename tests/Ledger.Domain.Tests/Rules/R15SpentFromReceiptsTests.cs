using Ledger.Domain.Kernel;
using Ledger.Domain.Settlements;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R15SpentFromReceiptsTests
{
    [Fact]
    public void cash_received_and_spent_before_it_was_banked_is_a_hit() =>
        Scene(false).Breaks("R15", On(2, 3), Village);

    [Fact]
    public void cash_spent_from_what_was_drawn_is_not() =>
        Scene(true).Holds("R15", On(2, 3));

    [Fact]
    public void more_cash_than_the_limit_is_a_hit_and_the_limit_itself_is_not()
    {
        Till(5_001).Breaks("R15", On(2, 2), Village);
        Till(5_000).Holds("R15", On(2, 2));
    }

    private static RuleScene Till(long yuan) => new RuleScene().Limit("R15", "cash-limit", 500_000).With("settlement/1",
        new SettlementNoted(Holder.Collective(Village), Village, new(VoucherKind.Receipt, 2026, 1), SettlementMeans.Cash, true,
            Money.Yuan(yuan), null, On(2, 1)));

    private static RuleScene Scene(bool banked)
    {
        var holder = Holder.Collective(Village);
        var scene = new RuleScene().With("settlement/1", new SettlementNoted(holder, Village, new(VoucherKind.Receipt, 2026, 1),
            SettlementMeans.Cash, true, Money.Yuan(300), null, On(2, 1)));
        if (banked)
        {
            scene.With("cash/1", new CashMoved(holder, Village, true, Money.Yuan(300), On(2, 2), Evidence.None))
                .With("cash/1", new CashMoved(holder, Village, false, Money.Yuan(100), On(2, 2), Evidence.None));
        }

        return scene.With("settlement/2", new SettlementNoted(holder, Village, new(VoucherKind.Payment, 2026, 2),
            SettlementMeans.Cash, false, Money.Yuan(100), null, On(2, 3)));
    }
}
