using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R10WithoutDecisionTests
{
    [Fact]
    public void an_expenditure_at_the_threshold_without_a_decision_is_a_hit() =>
        Scene(1_000, null).Breaks("R10", On(2, 1));

    [Fact]
    public void an_expenditure_below_it_or_with_a_decision_is_not() 
    {
        Scene(999, null).Holds("R10", On(2, 1));
        Scene(1_000, "决〔2026〕1号").Holds("R10", On(2, 1));
    }

    [Fact]
    public void a_village_cost_is_judged_by_the_limit_of_its_place()
    {
        var scene = new RuleScene().Limit("R10", "village-cost-from", 100_000, place: Village).Cost(1_000, On(2, 1));
        scene.Breaks("R10", On(2, 1), Village);
        new RuleScene().Limit("R10", "village-cost-from", 100_001, place: Village).Cost(1_000, On(2, 1)).Holds("R10", On(2, 1));
    }

    private static RuleScene Scene(long yuan, string? decision) => new RuleScene()
        .Rule(new ThresholdsSet(new(2020, 1, 1), RuleScene.Document, [new(Money.Yuan(1_000), "decision")]))
        .Arrived(5_000, On(1, 5)).Spent(yuan, On(2, 1), decision: decision);
}
