using Ledger.Domain.Claims;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R30ClaimOffBookTests
{
    [Fact]
    public void a_figure_that_the_book_does_not_reach_is_a_hit() =>
        Scene(ClaimVerdict.Overstated).Breaks("R30", On(3, 1));

    [Fact]
    public void a_figure_within_what_the_book_says_or_a_masked_one_is_not() 
    {
        Scene(ClaimVerdict.Agrees).Holds("R30", On(3, 1));
        Scene(ClaimVerdict.Masked).Holds("R30", On(3, 1));
    }

    private static RuleScene Scene(ClaimVerdict verdict) => new RuleScene()
        .With(Claim.Stream("C1"), new ClaimRecorded("C1", new ClaimTerms("增收30万元以上", "演示报告", On(2, 1), "增收",
            ClaimNature.Increase, Shicheng, [Shicheng], new(null, null, "今年以来"), new(Money.Yuan(300_000), null, [], false))))
        .With(Claim.Stream("C1"), new ClaimReconciled("C1", Money.Yuan(1), On(2, 1), Instant.FromUtc(2026, 2, 1, 0, 0), verdict,
            -Money.Yuan(299_999), "演示"));
}
