using Ledger.Domain.Accounts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Accounts;

public sealed class RecordExpenditureTests
{
    [Fact]
    public void spends_up_to_the_last_fen_of_the_account()
    {
        var scene = AnAccountWith(60_000).When(Spend(60_000, On(2, 1)), People.Recorder).Then(
            new ExpenditureRecorded(ShichengAccount, Office, Training, "演示培训中心", null, null, null, Money.Yuan(60_000),
                On(2, 1), new Voucher(VoucherKind.Payment, 2026, 2, Evidence.Document("演示发票1")), "党员培训"));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Available, On(2, 1)));
    }

    [Fact]
    public void refuses_more_than_the_account_holds() => AnAccountWith(60_000)
        .When(Spend(60_000, On(2, 1)) with { Amount = new Money(6_000_001) }, People.Recorder)
        .ThenRefused("expenditure-exceeds-available", "amount");
}
