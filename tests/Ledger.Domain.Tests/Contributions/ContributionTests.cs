using Ledger.Domain.Accounts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Contributions;

public sealed class ContributionTests
{
    private static readonly AccountKey Account = new(Shicheng, FundCodes.CoBuilding, Year);
    private static readonly Evidence Agreement = Evidence.Document("共建协议1号（演示）");

    private static readonly ContributionTerms Paving = new(Shicheng, ContributionKind.Cash,
        [new Contributor("驻地单位", 9, null)], Money.Yuan(180_000), null, null, null, "人行道彩砖铺装");

    private static readonly ContributionTerms Premises = new(Dongshanbei, ContributionKind.InKind,
        [new Contributor("演示机械厂", 1, null)], null, null,
        new Quantity(300, "平方米", [Qualifier.MoreThan]), null, null);

    private static readonly ContributionTerms Packages = new(Shicheng, ContributionKind.InKind,
        [new Contributor("爱心企业", 1, null)], Money.Yuan(5_000), "按采购发票",
        new Quantity(100, "份", []), null, null);

    private static Scenario AStreet() => Worlds.AStreetWithTwelveUnits().Given(Fund.Stream(FundCodes.CoBuilding),
        new FundEstablished(FundCodes.CoBuilding, "共建资助", "Co-building", HolderKind.Fiscal, new(2020, 1, 1)), Purposes);

    private static RecordContribution Give(ContributionTerms terms) => new(terms, On(5, 1), Agreement, "共建资助");

    [Fact]
    public void the_sum_of_nine_unnamed_givers_is_one_booking_and_never_divided()
    {
        var booked = AStreet().When(Give(Paving), People.Recorder).ThenOne<ContributionBooked>();
        Assert.Equal(Money.Yuan(180_000), booked.Amount);
        Assert.Equal("驻地单位（9 个）", booked.Contributor);
        Assert.Equal((Account, Office), (booked.Account, booked.Holder));
    }

    [Fact]
    public void known_shares_are_booked_apart_and_the_rest_in_one_sum()
    {
        var scene = AStreet();
        var terms = Paving with
        {
            Contributors =
            [
                new("甲单位", 1, Money.Yuan(100_000)), new("乙单位", 1, null), new("丙单位", 1, null),
            ],
        };
        var booked = scene.When(Give(terms), People.Recorder);
        Assert.Equal([("甲单位", Money.Yuan(100_000)), ("乙单位、丙单位", Money.Yuan(80_000))],
            booked.Facts.OfType<ContributionBooked>().Select(b => (b.Contributor, b.Amount)));
        Assert.Equal(Money.Yuan(180_000), scene.Balance(Shicheng, JournalAccount.Available, On(5, 1), FundCodes.CoBuilding));
        Assert.Equal(Money.Yuan(-180_000), scene.Balance(Shicheng, JournalAccount.DonorSource, On(5, 1), FundCodes.CoBuilding));
    }

    [Theory]
    [InlineData(100_000, 80_000, null)]
    [InlineData(100_000, 79_999, "contributors-do-not-add-up")]
    [InlineData(100_000, 80_001, "contributors-do-not-add-up")]
    public void all_known_shares_are_the_whole(long first, long second, string? refusal) => Judged(AStreet().When(
        Give(Paving with { Contributors = [new("甲", 1, Money.Yuan(first)), new("乙", 1, Money.Yuan(second))] }),
        People.Recorder), refusal);

    [Theory]
    [InlineData(179_999, null)]
    [InlineData(180_000, "contributors-do-not-add-up")]
    public void something_is_left_for_those_whose_share_is_unknown(long known, string? refusal) => Judged(AStreet().When(
        Give(Paving with { Contributors = [new("甲", 1, Money.Yuan(known)), new("乙", 1, null)] }),
        People.Recorder), refusal);

    [Fact]
    public void premises_without_a_value_leave_no_line_and_no_amount()
    {
        var scene = AStreet();
        var record = scene.When(Give(Premises), People.Recorder).ThenOne<ContributionRecorded>();
        Assert.Null(record.Terms.Total);
        Assert.All(scene.Book.Entries, e => Assert.Empty(Postings.Of(e.Fact)));
        scene.When(new ReverseContribution(record.Id, On(6, 1), "登记有误"), People.Recorder)
            .Then(new ContributionReversed(record.Id, "登记有误", On(6, 1)));
    }

    [Fact]
    public void goods_with_a_value_are_booked_apart_from_money()
    {
        var scene = AStreet().Given(Give(Packages), People.Recorder);
        Assert.Equal(Money.Yuan(5_000), InKind(scene, On(5, 1)));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Available, On(5, 1), FundCodes.CoBuilding));
        scene.When(s => new ReverseContribution(s.Document, On(6, 1), "退回"), People.Recorder).ThenOne<InKindReversed>();
        Assert.Equal(Money.Zero, InKind(scene, On(6, 1)));
        Assert.Equal(Money.Yuan(5_000), InKind(scene, On(5, 31)));
    }

    [Fact]
    public void leveraged_money_is_kept_and_never_posted()
    {
        var scene = AStreet().Given(Give(Packages with { Leveraged = Money.Yuan(99_000) }), People.Recorder);
        Assert.DoesNotContain(scene.Book.Entries.SelectMany(e => Postings.Of(e.Fact)),
            line => line.Amount == Money.Yuan(99_000) || line.Amount == Money.Yuan(-99_000));
    }

    [Fact]
    public void cash_is_taken_back_only_while_the_unit_still_has_it()
    {
        var scene = AStreet().Given(Give(Paving), People.Recorder);
        var id = scene.Document;
        scene.Given(new RecordExpenditure(Account, Money.Yuan(1), On(6, 1), Activities, "演示施工队", null, null, null,
            Agreement, "铺装"), People.Recorder).Remember(out var spent);
        scene.When(Reverse(id), People.Recorder).ThenRefused("contribution-already-spent");
        scene.Given(new ReverseExpenditure(Account, spent, On(6, 2), "退货"), People.Recorder);
        scene.When(Reverse(id) with { EffectiveOn = On(6, 1) }, People.Recorder).ThenRefused("contribution-already-spent");
        scene.When(Reverse(id), People.Recorder).ThenOne<ContributionTakenBack>();
        scene.When(Reverse(id), People.Recorder).ThenRefused("contribution-already-reversed");
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Available, On(6, 3), FundCodes.CoBuilding));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.DonorSource, On(6, 3), FundCodes.CoBuilding));
    }

    [Fact]
    public void taking_cash_back_is_the_exact_negation_of_booking_it()
    {
        var scene = AStreet().Given(Give(Paving), People.Recorder);
        scene.Given(Reverse(scene.Document), People.Recorder);
        var booked = scene.Book.Entries.Select(e => e.Fact).OfType<ContributionBooked>().SelectMany(Postings.Of);
        var back = scene.Book.Entries.Select(e => e.Fact).OfType<ContributionTakenBack>().SelectMany(Postings.Of);
        Assert.Equal(booked.Select(l => l with { Amount = -l.Amount }), back);
    }

    [Fact]
    public void refusals_come_in_order_of_precedence()
    {
        var wrong = Paving with { Recipient = District, Contributors = [], Total = null, Leveraged = Money.Zero };
        var everywhere = new Actor("all", "演示", [new Grant(Role.Recorder, District)]);
        Assert.Equal("unit-without-office", Refused(Give(wrong) with { Summary = "" }));
        wrong = wrong with { Recipient = Shicheng };
        Assert.Equal("text-missing", Refused(Give(wrong) with { Summary = "" }));
        Assert.Equal("contributors-invalid", Refused(Give(wrong)));
        wrong = wrong with { Contributors = [new("甲", 1, Money.Zero)] };
        Assert.Equal("amount-not-positive", Refused(Give(wrong)));
        wrong = wrong with { Contributors = [new("甲", 1, null)], Leveraged = null };
        Assert.Equal("cash-without-amount", Refused(Give(wrong)));
        Assert.Equal("conversion-basis-missing",
            Refused(Give(Packages with { ConversionBasis = " " })));
        Assert.Equal("contribution-unknown", Refused(Reverse("nobody")));

        string Refused(Command command) =>
            Assert.IsType<Decision.Refused>(AStreet().Book.Record(command, everywhere)).Refusal.Code;
    }

    [Fact]
    public void a_reversal_lies_in_the_year_and_not_before_the_contribution()
    {
        var scene = AStreet().Given(Give(Paving), People.Recorder);
        scene.When(s => Reverse(s.Document) with { EffectiveOn = On(4, 30) }, People.Recorder)
            .ThenRefused("reversal-before-entry");
        scene.When(s => Reverse(s.Document) with { EffectiveOn = new LocalDate(2027, 1, 1) }, People.Recorder)
            .ThenRefused("date-outside-year");
    }

    private static ReverseContribution Reverse(string id) => new(id, On(6, 3), "协议撤销");

    private static Money InKind(Scenario scene, LocalDate day) =>
        scene.Balance(Shicheng, JournalAccount.InKind, day, FundCodes.CoBuilding);

    private static void Judged(Outcome outcome, string? refusal)
    {
        if (refusal is null)
        {
            outcome.ThenAccepted();
        }
        else
        {
            outcome.ThenRefused(refusal, "contributors");
        }
    }
}
