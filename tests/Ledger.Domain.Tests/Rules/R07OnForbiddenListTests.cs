using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R07OnForbiddenListTests
{
    [Fact]
    public void a_purpose_that_is_forbidden_by_name_is_a_hit() =>
        new RuleScene().Arrived(100, On(1, 5)).Spent(10, On(2, 1), Wages).Breaks("R07", On(2, 1));

    [Fact]
    public void a_purpose_that_is_only_not_allowed_is_another_rules() =>
        new RuleScene().Arrived(100, On(1, 5)).Spent(10, On(2, 1), "fireworks").Holds("R07", On(2, 1));

    [Fact]
    public void a_rule_that_is_recorded_later_for_an_earlier_day_counts() =>
        new RuleScene().Arrived(100, On(1, 5)).Spent(10, On(2, 1))
            .Rule(new PurposesSet(On(1, 1), RuleScene.Document, [], [new(new Purpose(Training, "培训", "Training"), "第一条")]))
            .Breaks("R07", On(2, 1));
}
