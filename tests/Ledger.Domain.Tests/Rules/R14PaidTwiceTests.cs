using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R14PaidTwiceTests
{
    [Fact]
    public void one_document_behind_two_payments_is_a_hit() =>
        Assert.Equal(Money.Yuan(20), Scene("发票1", "演示商户").Breaks("R14", On(2, 2)).Amount);

    [Fact]
    public void the_same_number_of_another_payee_and_another_number_are_not() 
    {
        Scene("发票1", "别家商户").Holds("R14", On(2, 2));
        Scene("发票2", "演示商户").Holds("R14", On(2, 2));
    }

    private static RuleScene Scene(string document, string payee) => new RuleScene().Arrived(100, On(1, 5))
        .Spent(10, On(2, 1), evidence: Evidence.Document("发票1"))
        .Spent(10, On(2, 2), payee: payee, evidence: Evidence.Document(document));
}
