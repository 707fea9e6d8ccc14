using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Funds;

public sealed class FundRuleTests
{
    private static readonly LocalDate day = new(2025, 1, 1);
    private static readonly EstablishFund training = new("cadre-training", "干部培训", "Training", HolderKind.Fiscal, day);
    private static readonly Purpose purpose = new("member-training", "党员教育培训", "Member training");

    [Fact]
    public void establishes_a_fund_of_a_holder() => Worlds.AStreetWithTwelveUnits()
        .When(training, People.Administrator)
        .Then(new FundEstablished("cadre-training", "干部培训", "Training", HolderKind.Fiscal, day));

    [Fact]
    public void refuses_a_fund_that_stands() => Worlds.AStreetWithTwelveUnits()
        .Given(training, People.Administrator)
        .When(training, People.Administrator).ThenRefused("fund-already-established", "code");

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("Training")]
    [InlineData("党费")]
    [InlineData("a/b")]
    public void refuses_a_code_that_cannot_be_typed(string code) => Worlds.AStreetWithTwelveUnits()
        .When(training with { Code = code }, People.Administrator).ThenRefused("fund-code-invalid", "code");

    [Fact]
    public void only_an_administrator_of_the_whole_tenant_sets_rules() => Worlds.AStreetWithTwelveUnits()
        .When(training, People.Everybody).ThenRefused("not-permitted");

    [Fact]
    public void a_masked_standard_is_unknown_and_not_zero()
    {
        var masked = new StandardSet(day, "演示〔2025〕1号", null, null, StandardScope.Unknown, []);
        Worlds.AStreetWithTwelveUnits()
            .When(new SetFundRule(Places.PartyWork, masked), People.Administrator).Then(masked);
    }

    [Fact]
    public void a_rule_needs_a_fund_and_a_document()
    {
        var rule = new PurposesSet(day, "演示〔2025〕2号", [purpose], []);
        Worlds.AStreetWithTwelveUnits()
            .When(new SetFundRule("nothing", rule), People.Administrator).ThenRefused("fund-unknown", "fund");
        Worlds.AStreetWithTwelveUnits()
            .When(new SetFundRule(Places.PartyWork, rule with { DocumentNo = " " }), People.Administrator)
            .ThenRefused("text-missing", "rule.documentNo");
    }

    [Fact]
    public void refuses_rules_that_contradict_themselves()
    {
        var both = new PurposesSet(day, "演示〔2025〕3号", [purpose], [new ForbiddenPurpose(purpose, "第一条")]);
        var beyond = new DuesRatiosSet(day, "演示〔2025〕4号", [new DuesRatio(null, 10_001, null)]);
        var nothing = new StandardSet(day, "演示〔2025〕5号", null, Money.Zero, StandardScope.Each, []);
        Refused(both, "purpose-both-ways");
        Refused(beyond, "ratio-beyond-whole");
        Refused(nothing, "amount-not-positive");
    }

    private static void Refused(IFundRule rule, string code) => Worlds.AStreetWithTwelveUnits()
        .When(new SetFundRule(Places.PartyWork, rule), People.Administrator).ThenRefused(code);
}
