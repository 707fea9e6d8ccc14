using CsCheck;
using Ledger.Domain.Contracts;
using Ledger.Domain.Kernel;
using Xunit;
using static Ledger.Domain.Tests.Contracts.ContractScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Contracts;

public sealed class ArrearsTests
{
    private static Contract Shop()
    {
        var scene = AVillageThatLetsAShop();
        return scene.Book.Read<Contract>(Contract.Stream(scene.Document));
    }

    [Fact]
    public void a_payment_is_late_from_the_day_after_it_was_due()
    {
        var contract = Shop();
        Assert.Equal(0, Arrears.Of(contract, [], On(1, 15)).Instalments[0].DaysLate);
        var late = Arrears.Of(contract, [], On(1, 16));
        Assert.Equal((1, ArrearsAge.Month), (late.Instalments[0].DaysLate, late.Instalments[0].Age));
        Assert.Equal(Money.Yuan(3_000), late.Overdue);
        Assert.Equal([ArrearsAge.Year, ArrearsAge.Quarter, ArrearsAge.None, ArrearsAge.None],
            Arrears.Of(contract, [], On(6, 30)).Instalments.Select(i => i.Age));
    }

    [Fact]
    public void a_receipt_counts_for_the_payment_it_names_and_the_rest_for_the_oldest()
    {
        var contract = Shop();
        var standing = Arrears.Of(contract,
            [Receipt(contract, 3_000, On(4, 10), 2), Receipt(contract, 1_000, On(4, 11))], On(4, 30));
        Assert.Equal([1_000L, 3_000L, 0L, 0L], standing.Instalments.Select(i => i.Received.Fen / 100));
        Assert.Equal(Money.Yuan(2_000), standing.Overdue);
    }

    [Fact]
    public void a_cancelled_receipt_is_arrears_again_and_what_is_paid_ahead_is_told()
    {
        var contract = Shop();
        Assert.Equal(Money.Yuan(3_000), Arrears.Of(contract,
            [Receipt(contract, 3_000, On(1, 10), 1), Receipt(contract, -3_000, On(1, 12), 1)], On(2, 1)).Overdue);
        Assert.Equal(Money.Yuan(500), Arrears.Of(contract, [Receipt(contract, 12_500, On(1, 10))], On(2, 1)).Ahead);
    }

    [Fact]
    public void a_later_receipt_is_not_known_on_the_day() =>
        Assert.Equal(Money.Yuan(3_000), Arrears.Of(Shop(), [Receipt(Shop(), 3_000, On(3, 1), 1)], On(2, 1)).Overdue);

    [Fact]
    public void received_and_outstanding_always_make_the_whole()
    {
        var contract = Shop();
        var receipts = Gen.Select(Gen.Int[0, 5_000], Gen.Int[0, 360], Gen.Int[0, 4], (yuan, day, no) =>
            Receipt(contract, yuan, On(1, 1).PlusDays(day), no == 0 ? null : no)).Array[0, 12];
        Gen.Select(receipts, Gen.Int[0, 400]).Sample((given, days) =>
        {
            var day = On(1, 1).PlusDays(days);
            var standing = Arrears.Of(contract, given, day);
            var left = Money.Sum(standing.Instalments.Select(i => i.Outstanding));
            Assert.Equal(standing.Expected, standing.Received - standing.Ahead + left);
            Assert.All(standing.Instalments, i => Assert.True(i.Outstanding >= Money.Zero && i.Received >= Money.Zero));
            Assert.True(standing.Overdue <= standing.Due);
        });
    }
}
