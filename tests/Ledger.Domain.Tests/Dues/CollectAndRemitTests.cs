using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Dues.DuesScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Dues;

public sealed class CollectAndRemitTests
{
    [Fact]
    public void dues_stand_on_the_committees_account_under_the_units_name()
    {
        var scene = AStreetWithBranches();
        scene.When(Collect(12_345, 1, On(1, 16)), People.Recorder).Then(new DuesCollected(TwoNewDues, Account, Shicheng,
            1, 20, new Money(12_345), On(1, 16), new Voucher(VoucherKind.Receipt, 2026, 1, Paper), "按月收缴党费"));
        Assert.Equal(new Money(12_345), scene.Dues(JournalAccount.DuesCollected, On(1, 16)));
        Assert.Equal(new Money(-12_345), scene.Dues(JournalAccount.DuesSource, On(1, 16)));
    }

    [Fact]
    public void the_share_of_a_period_is_rounded_once_and_late_payers_are_counted_next_time()
    {
        var scene = AStreetWithBranches()
            .Given(Collect(101, 1, On(1, 16)), People.Recorder)
            .Given(Collect(102, 2, On(2, 16)), People.Recorder);
        scene.When(Remit(1, 3, On(3, 31)), People.Recorder).Then(new DuesRemitted(TwoNewDues, Account, Shicheng,
            new DuesPeriod(Year, 1, 3), 5_000, [new(1, new Money(101)), new(2, new Money(102))], new Money(102),
            On(3, 31), new Voucher(VoucherKind.Payment, 2026, 1, Paper), "上缴党费"));
        scene.When(Remit(1, 3, On(4, 1)), People.Recorder).ThenRefused("nothing-to-remit");

        var second = scene.Given(Collect(200, 1, On(4, 2)), People.Recorder)
            .When(Remit(1, 3, On(4, 3)), People.Recorder).ThenOne<DuesRemitted>();
        Assert.Equal(new Money(100), second.Amount);
        Assert.Equal(new Money(201), scene.Dues(JournalAccount.DuesCollected, On(4, 3)));
    }

    [Theory]
    [InlineData(1, 3_333, 0)]
    [InlineData(2, 3_333, 1)]
    [InlineData(10_000, 3_333, 3_333)]
    [InlineData(3, 5_000, 2)]
    [InlineData(-3, 5_000, -2)]
    [InlineData(long.MaxValue, 10_000, long.MaxValue)]
    public void a_share_is_rounded_half_away_from_zero(long fen, int basisPoints, long share) =>
        Assert.Equal(new Money(share), new Money(fen).Share(basisPoints));

    [Fact]
    public void the_ratio_in_force_on_the_day_counts_not_that_of_a_later_document()
    {
        var later = Ratios with { From = On(6, 1), Ratios = [new DuesRatio(null, 10_000, 10_000)] };
        var scene = AStreetWithBranches().Given(Fund.Stream(FundCodes.ReturnedDues), later)
            .Given(Collect(1_000, 1, On(1, 16)), People.Recorder);
        Assert.Equal(5_000, scene.When(Remit(1, 1, On(5, 31)), People.Recorder).ThenOne<DuesRemitted>().BasisPoints);
    }

    [Fact]
    public void a_masked_ratio_is_never_guessed()
    {
        var masked = Ratios with { DocumentNo = "演示组〔2021〕9号", Ratios = [new DuesRatio(null, null, null)] };
        var refusal = AStreetWithBranches(masked).Given(Collect(1_000, 1, On(1, 16)), People.Recorder)
            .When(Remit(1, 1, On(2, 1)), People.Recorder).ThenRefused("dues-ratio-unknown");
        Assert.Contains("演示组〔2021〕9号", refusal.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void without_a_rule_in_force_nothing_is_remitted() =>
        AStreetWithBranches(Ratios with { From = On(12, 1) }).Given(Collect(1_000, 1, On(1, 16)), People.Recorder)
            .When(Remit(1, 1, On(2, 1)), People.Recorder).ThenRefused("dues-ratio-unknown");

    [Theory]
    [InlineData(0, "2026-01-16", "dues-month-invalid")]
    [InlineData(13, "2026-01-16", "dues-month-invalid")]
    [InlineData(2, "2026-01-31", "dues-month-ahead")]
    [InlineData(12, "2025-12-31", "dues-date-outside-year")]
    [InlineData(12, "2028-01-01", "dues-date-outside-year")]
    public void refuses_a_month_that_is_none_or_has_not_begun(int month, string day, string code) =>
        AStreetWithBranches().When(
            Collect(100, month, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value), People.Recorder).ThenRefused(code);

    [Fact]
    public void december_is_collected_and_remitted_in_january() => AStreetWithBranches()
        .Given(Collect(1_000, 12, new LocalDate(2027, 1, 4)), People.Recorder)
        .When(Remit(1, 12, new LocalDate(2027, 1, 5)), People.Recorder).ThenAccepted();

    [Fact]
    public void refuses_an_organisation_that_is_unknown_or_under_no_committee()
    {
        AStreetWithBranches().When(Collect(100, 1, On(1, 16), new DuesKey("nobody", Year)), TenantWide)
            .ThenRefused("party-org-unknown", "partyOrg");
        AStreetWithBranches().When(Collect(100, 1, On(1, 16), new DuesKey(Lonely, Year)), People.Recorder)
            .ThenRefused("party-org-without-committee", "partyOrg");
    }

    [Fact]
    public void refuses_a_day_before_the_organisation_and_nobody_paying()
    {
        AStreetWithBranches().When(Collect(100, 1, new LocalDate(2019, 1, 16), new DuesKey(Branch, new(2019))),
            TenantWide).ThenRefused("party-org-not-active");
        AStreetWithBranches().When(Collect(100, 1, On(1, 16)) with { Members = 0 }, People.Recorder)
            .ThenRefused("dues-members-invalid", "members");
    }

    private static readonly Actor TenantWide = new("all", "演示", [new Grant(Role.Recorder, District)]);
}
