using Ledger.Domain.Accounts;
using Ledger.Domain.Collective;
using Ledger.Domain.Contributions;
using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Growth;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Web.Samples;
using Ledger.Web.Samples.Street;
using NodaTime;

namespace Ledger.Web.Tests.Samples;

/// <summary>The money facts of the source reports (report-facts.csv): the open ones are true in the sample street.</summary>
public sealed class ReportFactsTests
{
    private static readonly IReadOnlyList<SampleEvent> played = [.. SampleScale.Street.Play(1)];
    private static readonly LocalDate today = new(2026, 10, 31);

    [Fact]
    public void f01_nine_units_gave_180_000_and_nobody_knows_their_shares()
    {
        var gift = Assert.Single(Facts<ContributionRecorded>(), c => c.Terms.Project == "paving-2025");
        Assert.Equal(9, gift.Terms.Contributors.Count);
        Assert.All(gift.Terms.Contributors, c => Assert.Null(c.Amount));
        var booked = Assert.Single(Facts<ContributionBooked>(), b => b.Contribution == gift.Id);
        Assert.Equal((StreetPlaces.Shicheng, Money.Yuan(180_000)), (booked.Account.Unit, booked.Amount));
    }

    [Fact]
    public void f02_premises_of_more_than_300_square_metres_have_no_value()
    {
        var room = Assert.Single(Facts<ContributionRecorded>(), c => c.Terms.Recipient == StreetPlaces.Dongshanbei);
        Assert.Null(room.Terms.Total);
        Assert.Equal((300m, "平方米"), (room.Terms.Quantity!.Value, room.Terms.Quantity.Unit));
        Assert.Equal([Qualifier.MoreThan], room.Terms.Quantity.Qualifiers);
        Assert.DoesNotContain(Facts<InKindReceived>(), b => b.Contribution == room.Id);
    }

    [Fact]
    public void f03_aid_of_two_years_is_worth_more_than_70_000()
    {
        var aid = Facts<ContributionRecorded>().Where(c => c.Terms.Project is null).ToList();
        Assert.InRange(Money.Sum(aid.Select(c => c.Terms.Total!.Value)).Fen, 70_001_00, 79_999_99);
        Assert.True(aid.Max(c => c.EffectiveOn) <= aid.Min(c => c.EffectiveOn).PlusYears(2));
    }

    [Fact]
    public void f04_27_students_got_more_than_40_000_in_one_year()
    {
        var aid = Spent(StreetPurposes.StudentAid).ToList();
        Assert.InRange(Money.Sum(aid.Select(e => e.Amount)).Fen, 40_001_00, 49_999_99);
        Assert.Equal(27, aid.Sum(e => e.Voucher.Evidence.AttachmentCount));
    }

    [Fact]
    public void f05_twelve_works_of_different_cost_come_to_more_than_1_200_000()
    {
        var works = Spent(StreetPurposes.Premises).ToList();
        Assert.Equal(12, works.Select(w => w.Account.Unit).Distinct().Count());
        Assert.Equal(12, works.Select(w => w.Amount).Distinct().Count());
        Assert.InRange(Money.Sum(works.Select(w => w.Amount)).Fen, 120_000_001, 129_999_999);
    }

    [Theory]
    [InlineData(StreetPlaces.Vegetables, 315_600, "支部+村级合作社+公司+农户")]
    [InlineData(StreetPlaces.Tourism, 500_000, "支部+公司+农户")]
    public void f06_and_f07_income_grew_by_what_the_enterprise_brought(string village, int yuan, string mode)
    {
        var income = VillageIncome.Of(Lines().Select(l => IncomeSum.Of(l.Line, l.On)).OfType<IncomeSum>());
        var own = Assert.Single(income, v => v.Village == village);
        var row = Assert.Single(IncomeGrowth.Rows([own], [new GrowthPeriod(PeriodLength.Year, 2026, 1)], today));
        Assert.Equal(Money.Yuan(yuan), row.Operating.OnYear.Difference);
        var (before, now) = (Earned(2025), Earned(2026));
        Assert.Equal(Money.Yuan(yuan), now - before);

        Money Earned(int year) => Money.Sum(Facts<IncomeRecorded>()
            .Where(i => i.Books == new CollectiveKey(village, new(year)) && i.Terms.Enterprise is not null)
            .Where(i => i.Terms.Mode == mode).Select(i => i.Amount));
    }

    [Fact]
    public void f11_f16_and_f17_are_standards_without_an_amount_and_f11_says_not_whether_jointly()
    {
        foreach (var (fact, scope) in new[]
        {
            ("F11", StandardScope.Unknown), ("F16", StandardScope.Each), ("F17", StandardScope.Each),
        })
        {
            var standards = Facts<StandardSet>().Where(s => s.DocumentNo.Contains(fact, StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(standards);
            Assert.All(standards, s => Assert.Equal((null, scope), (s.AtLeast, s.Scope)));
        }
    }

    [Fact]
    public void f12_the_return_ratio_of_the_two_new_is_unknown_and_nothing_is_returned_to_them()
    {
        var ratios = Assert.Single(Facts<DuesRatiosSet>()).Ratios;
        var unknown = ratios.Where(r => r.ReturnBasisPoints is null).Select(r => r.Class).ToList();
        Assert.Equal([PartyOrgClass.NonPublicEnterprise, PartyOrgClass.SocialOrganisation], unknown);
        Assert.DoesNotContain(Facts<DuesReturned>(), r => r.Dues.PartyOrg is "branch-firm" or "branch-society");
    }

    [Fact]
    public void f24_dues_are_collected_on_day_16_or_the_working_day_after() =>
        Assert.All(Facts<DuesCollected>(), d => Assert.Equal(
            StreetPlaces.Workday(new LocalDate(d.Dues.Year.Value, d.Month, 16)), d.EffectiveOn));

    private static IEnumerable<TFact> Facts<TFact>() => played.Select(e => e.Entry.Fact).OfType<TFact>();

    private static IEnumerable<ExpenditureRecorded> Spent(Purpose purpose) =>
        Facts<ExpenditureRecorded>().Where(e => e.Purpose == purpose.Code);

    private static IEnumerable<(JournalLine Line, LocalDate On)> Lines() =>
        from money in Facts<IMoneyFact>()
        from line in Postings.Of(money)
        select (line, money.EffectiveOn);
}
