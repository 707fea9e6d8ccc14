using Ledger.Domain.Contracts;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R18RentOverdueTests
{
    [Fact]
    public void rent_that_is_one_yuan_short_after_the_days_of_grace_is_a_hit() =>
        Assert.Equal(Money.Yuan(1), Scene(999).Breaks("R18", On(3, 3), Village).Amount);

    [Fact]
    public void rent_paid_in_full_or_within_the_days_of_grace_is_not() 
    {
        Scene(1_000).Holds("R18", On(3, 3));
        Scene(999).Holds("R18", On(3, 2));
    }

    private static RuleScene Scene(long paid)
    {
        var scene = new RuleScene().Limit("R18", "days", 30).Limit("R19", "public-from", 100_000_00);
        scene.With("contract/C1", new ContractRegistered("C1", Village, new ContractTerms(ContractKind.Lease, "厂房", "演示租户",
            On(1, 1), On(6, 30), null, null, null), [new(1, On(1, 31), Money.Yuan(1_000))], On(1, 1), Evidence.None, "出租"));
        var books = new Domain.Collective.CollectiveKey(Village, Year);
        return scene.With(books.Stream, new Domain.Collective.IncomeRecorded(books, new Domain.Collective.IncomeTerms(
            Domain.Collective.Charts.ChartCode.Parse("2023:501")!.Value, "operating", null, null, true, "演示租户", "C1"),
            Money.Yuan(paid), On(2, 1), scene.Voucher(VoucherKind.Receipt), "租金"));
    }
}
