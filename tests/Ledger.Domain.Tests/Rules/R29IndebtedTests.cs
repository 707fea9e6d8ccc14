using Ledger.Domain.Debts;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R29IndebtedTests
{
    [Fact]
    public void a_debt_above_the_line_is_a_hit() =>
        Scene(DebtPurpose.Business, 1_001).Breaks("R29", On(3, 1), Village);

    [Fact]
    public void a_debt_at_the_line_after_a_repayment_is_not() =>
        Scene(DebtPurpose.Business, 1_001).With("debt/D1", new DebtRepaid("D1", Money.Yuan(1), On(2, 2), Evidence.None)).Holds("R29", On(3, 1));

    [Fact]
    public void a_debt_for_public_welfare_is_a_hit_whatever_its_sum() =>
        Scene(DebtPurpose.PublicWelfare, 1).Breaks("R29", On(3, 1), Village);

    private static RuleScene Scene(DebtPurpose purpose, long yuan) => new RuleScene().Limit("R29", "debt-line", 100_000)
        .With("debt/D1", new DebtIncurred("D1", Village, "演示银行", Money.Yuan(yuan), purpose, null, On(2, 1), Evidence.None));
}
