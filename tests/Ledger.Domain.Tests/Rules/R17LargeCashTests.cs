using Ledger.Domain.Kernel;
using Ledger.Domain.Settlements;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R17LargeCashTests
{
    [Fact]
    public void a_cash_payment_one_yuan_above_the_limit_is_a_hit() =>
        Scene(1_001).Breaks("R17", On(2, 1), Village);

    [Fact]
    public void a_cash_payment_at_the_limit_is_not() =>
        Scene(1_000).Holds("R17", On(2, 1));

    private static RuleScene Scene(long yuan) => new RuleScene().Limit("R17", "cash-payment", 100_000).With("settlement/1",
        new SettlementNoted(Holder.Collective(Village), Village, new(VoucherKind.Payment, 2026, 1), SettlementMeans.Cash, false,
            Money.Yuan(yuan), null, On(2, 1)));
}
