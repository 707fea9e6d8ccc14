using Ledger.Domain.Kernel;
using Ledger.Domain.Settlements;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R16PersonalAccountTests
{
    [Fact]
    public void a_receipt_into_a_persons_account_is_a_hit() =>
        Scene(AccountOwner.Person).Breaks("R16", On(2, 1), Village);

    [Fact]
    public void a_receipt_into_the_organisations_account_is_not() =>
        Scene(AccountOwner.Organisation).Holds("R16", On(2, 1));

    private static RuleScene Scene(AccountOwner owner) => new RuleScene().With("settlement/1", new SettlementNoted(
        Holder.Collective(Village), Village, new(VoucherKind.Receipt, 2026, 1), SettlementMeans.Transfer, true, Money.Yuan(1), owner, On(2, 1)));
}
