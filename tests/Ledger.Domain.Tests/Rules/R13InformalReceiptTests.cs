using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R13InformalReceiptTests
{
    [Fact]
    public void a_payment_without_document_and_paper_is_a_hit() 
    {
        new RuleScene().Arrived(100, On(1, 5)).Spent(10, On(2, 1), evidence: Evidence.None).Breaks("R13", On(2, 1));
        new RuleScene().Cost(10, On(2, 1), evidence: Evidence.None).Breaks("R13", On(2, 1), Village);
    }

    [Fact]
    public void a_payment_with_one_paper_is_not() =>
        new RuleScene().Arrived(100, On(1, 5)).Spent(10, On(2, 1), evidence: new Evidence(null, [], 1)).Holds("R13", On(2, 1));
}
