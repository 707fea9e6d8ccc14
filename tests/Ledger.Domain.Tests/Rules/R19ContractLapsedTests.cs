using Ledger.Domain.Contracts;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R19ContractLapsedTests
{
    [Fact]
    public void income_under_a_contract_that_has_ended_is_a_hit() =>
        Scene(1, On(7, 1), null).Breaks("R19", On(8, 1), Village);

    [Fact]
    public void income_on_its_last_day_is_not() =>
        Scene(1, On(6, 30), null).Holds("R19", On(8, 1));

    [Fact]
    public void a_contract_of_the_limit_without_a_trading_number_is_a_hit_and_one_with_it_is_not()
    {
        Scene(100_000, On(2, 1), null).Breaks("R19", On(8, 1), Village);
        Scene(100_000, On(2, 1), "交易1号").Holds("R19", On(8, 1));
        Scene(99_999, On(2, 1), null).Holds("R19", On(8, 1));
    }

    private static RuleScene Scene(long value, LocalDate day, string? trade)
    {
        var scene = new RuleScene().Limit("R18", "days", 30).Limit("R19", "public-from", 100_000_00);
        scene.With("contract/C1", new ContractRegistered("C1", Village, new ContractTerms(ContractKind.Lease, "厂房", "演示租户",
            On(1, 1), On(6, 30), null, null, trade), [new(1, On(1, 31), Money.Yuan(value))], On(1, 1), Evidence.None, "出租"));
        var books = new Domain.Collective.CollectiveKey(Village, Year);
        return scene.With(books.Stream, new Domain.Collective.IncomeRecorded(books, new Domain.Collective.IncomeTerms(
            Domain.Collective.Charts.ChartCode.Parse("2023:501")!.Value, "operating", null, null, true, "演示租户", "C1"),
            Money.Yuan(1), day, scene.Voucher(VoucherKind.Receipt), "租金"));
    }
}
