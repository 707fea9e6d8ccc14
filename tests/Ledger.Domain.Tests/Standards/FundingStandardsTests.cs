using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Standards;
using Ledger.Domain.Tests.Support;
using Ledger.Domain.Units;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Standards;

public sealed class FundingStandardsTests
{
    private static readonly StandardSet Each = new(
        new(2020, 1, 1), "演示组〔2020〕5号", null, Money.Yuan(50_000), StandardScope.Each, []);

    private static readonly StandardSet Joint = Each with { Scope = StandardScope.Joint, JointFunds = [ServeMasses] };

    [Theory]
    [InlineData(50_000, StandardOutcome.Met, 0)]
    [InlineData(49_999, StandardOutcome.Missed, 1)]
    [InlineData(0, StandardOutcome.Missed, 50_000)]
    public void each_community_is_met_or_missed_by_its_own_sum(long yuan, StandardOutcome outcome, long shortfall)
    {
        var verdict = Of(Shicheng, Judge([Fund(PartyWork, Each)], (Shicheng, PartyWork, yuan), (Dongshanbei, PartyWork, 1)));
        Assert.Equal((outcome, Money.Yuan(shortfall)), (verdict.Outcome, verdict.Shortfall!.Value));
        Assert.Equal("演示组〔2020〕5号", verdict.DocumentNo);
    }

    [Fact]
    public void every_community_and_village_is_judged_and_no_street() =>
        Assert.Equal([.. TwelveUnits, Elsewhere], Judge([Fund(PartyWork, Each)]).Select(v => v.Unit));

    [Fact]
    public void funds_that_count_together_are_summed_and_judged_once()
    {
        var other = Joint with { JointFunds = [PartyWork] };
        var verdicts = Judge([Fund(PartyWork, Joint), Fund(ServeMasses, other)],
            (Shicheng, PartyWork, 30_000), (Shicheng, ServeMasses, 20_000));
        var verdict = Of(Shicheng, verdicts);
        Assert.Equal((StandardOutcome.Met, Money.Yuan(50_000)), (verdict.Outcome, verdict.Allocated));
        Assert.Equal([PartyWork, ServeMasses], verdict.Funds);
    }

    [Fact]
    public void each_fund_by_itself_does_not_borrow_from_the_other()
    {
        var verdicts = Judge([Fund(PartyWork, Each), Fund(ServeMasses, Each)],
            (Shicheng, PartyWork, 90_000), (Shicheng, ServeMasses, 10_000)).Where(v => v.Unit == Shicheng);
        Assert.Equal([StandardOutcome.Met, StandardOutcome.Missed], verdicts.Select(v => v.Outcome));
    }

    [Fact]
    public void a_masked_amount_and_an_unknown_scope_get_no_verdict()
    {
        var masked = Of(Shicheng, Judge([Fund(PartyWork, Each with { AtLeast = null })], (Shicheng, PartyWork, 1)));
        Assert.Equal((StandardOutcome.Masked, null), (masked.Outcome, masked.Shortfall));
        var unclear = Of(Shicheng, Judge([Fund(PartyWork, Joint with { Scope = StandardScope.Unknown })]));
        Assert.Equal((StandardOutcome.ScopeUnknown, null), (unclear.Outcome, unclear.Shortfall));
    }

    [Fact]
    public void the_standard_of_a_kind_stands_before_that_for_all_and_a_later_one_before_an_earlier()
    {
        var villages = Each with { UnitKind = UnitKind.AdministrativeVillage, AtLeast = Money.Yuan(10) };
        var later = Each with { From = new(2026, 7, 1), AtLeast = Money.Yuan(20) };
        var fund = Fund(PartyWork, Each, villages, later);
        Assert.Equal(Money.Yuan(10), Of(Village, Judge([fund])).AtLeast);
        Assert.Equal(Money.Yuan(20), Of(Shicheng, Judge([fund])).AtLeast);
        Assert.Equal(Money.Yuan(50_000), FundingStandards.InForce(fund, UnitKind.UrbanCommunity, On(6, 30))!.AtLeast);
    }

    [Fact]
    public void within_the_year_nothing_is_missed_yet() => Assert.Equal(StandardOutcome.NotYet, Of(Shicheng,
        FundingStandards.Judge([Fund(PartyWork, Each)], Tree, Year, On(6, 30), [])).Outcome);

    [Fact]
    public void sums_of_another_year_do_not_count() => Assert.Equal(Money.Zero, Of(Shicheng, FundingStandards.Judge(
        [Fund(PartyWork, Each)], Tree, Year, Year.LastDay,
        [new(Shicheng, PartyWork, new FiscalYear(2025), Money.Yuan(90_000))])).Allocated);

    [Fact]
    public void an_ended_community_is_not_judged_any_more() => Assert.DoesNotContain(
        FundingStandards.Judge([Fund(PartyWork, Each)], Worlds.AStreetWithTwelveUnits()
            .Given(new DissolveUnit(Village, On(6, 1), "演示民〔2026〕1号"), People.Administrator).Book.Units,
            Year, Year.LastDay, []),
        v => v.Unit == Village);

    private static UnitTree Tree => Worlds.AStreetWithTwelveUnits().Book.Units;

    private static IReadOnlyList<StandardVerdict> Judge(
        IReadOnlyList<Fund> funds, params IReadOnlyList<(string Unit, string Fund, long Yuan)> sums) =>
        FundingStandards.Judge(funds, Tree, Year, Year.LastDay,
            sums.Select(s => new AllocatedSum(s.Unit, s.Fund, Year, Money.Yuan(s.Yuan))));

    private static StandardVerdict Of(string unit, IReadOnlyList<StandardVerdict> verdicts) =>
        Assert.Single(verdicts, v => v.Unit == unit);

    private static Fund Fund(string code, params IReadOnlyList<StandardSet> rules) => rules.Aggregate(
        (Fund)Domain.Funds.Fund.Initial.Apply(new FundEstablished(code, code, code, HolderKind.Fiscal, new(2020, 1, 1))),
        (fund, rule) => (Fund)fund.Apply(rule));
}
