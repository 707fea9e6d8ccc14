using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Lineage;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Lineage;

/// <summary>What became of money that an older register left, and of money that a correction moved.</summary>
public sealed class CorrectedMoneyTests
{
    private static readonly Voucher voucher = new(VoucherKind.Transfer, 2026, 90, Evidence.None);

    [Fact]
    public void a_balance_taken_over_is_money_of_the_year_it_is_left_from()
    {
        var scene = TakenOver(out var opening).Given(Worlds.Spend(30, On(2, 1)), People.Recorder);
        var fate = Assert.Single(Lineage(scene).Fates);
        Assert.Equal(new FundSource(SourceKind.CarriedForward, "2025"), fate.Source);
        Assert.Equal((Money.Yuan(30), Money.Yuan(70), Money.Yuan(100)), (fate.Spent, fate.Unspent, fate.Whole));

        var back = TakenOver(out opening).Given(
            new ReverseTakeOver(ShichengAccount, opening, On(1, 2), "登记有误"), People.Recorder);
        Assert.Equal(Money.Yuan(100), Assert.Single(Lineage(back).Fates).Returned);
    }

    [Fact]
    public void what_was_lowered_is_back_and_the_rest_is_still_paid_by_its_sources()
    {
        var scene = TakenOver(out _).Given(Worlds.Spend(30, On(2, 1)), People.Recorder);
        var place = new FactPlace(ShichengAccount.Stream, scene.Book.Facts(ShichengAccount.Stream).Count);
        scene.Given(ShichengAccount.Stream, new ExpenditureLowered(ShichengAccount, Office, Training, "演示培训中心", null,
            place, "多记", Money.Yuan(10), On(2, 2), voucher, "调减"));
        var lineage = Lineage(scene);
        Assert.Equal((Money.Yuan(20), Money.Yuan(80)), (lineage.Fates[0].Spent, lineage.Fates[0].Unspent));
        Assert.Equal(Money.Yuan(20), Money.Sum(Assert.Single(lineage.Expenditures).Shares.Select(s => s.Amount)));
    }

    [Fact]
    public void an_earlier_year_put_right_brings_its_money_back_and_spends_the_right_sum()
    {
        var scene = TakenOver(out _).Given(ShichengAccount.Stream, new EarlierYearCorrected(ShichengAccount, Office,
            new FactPlace((ShichengAccount with { Year = new(2025) }).Stream, 3),
            new CorrectedSide(Training, "演示培训中心", null, Money.Yuan(50)),
            new CorrectedSide(Activities, "演示培训中心", null, Money.Yuan(20)), "用途有误", Money.Yuan(50), On(2, 2), voucher, "订正"));
        var fate = Assert.Single(Lineage(scene).Fates);
        Assert.Equal((Money.Yuan(20), Money.Yuan(130), Money.Yuan(150)), (fate.Spent, fate.Unspent, fate.Whole));
    }

    private static AccountLineage Lineage(Scenario scene) =>
        AccountLineage.Of(scene.Book.Entries.Where(e => e.Stream == ShichengAccount.Stream));

    private static Scenario TakenOver(out VoucherNumber opening) => Worlds.AStreetWithTwelveUnits().Given(
        new TakeOverBalance(ShichengAccount, new FiscalYear(2025), Money.Yuan(100), On(1, 1),
            Evidence.Document("旧台账（演示）"), "接管"), People.Recorder).Remember(out opening);
}
