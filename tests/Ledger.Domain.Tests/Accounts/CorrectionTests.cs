using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Decisions;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Payments;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Accounts;

public sealed class CorrectionTests
{
    private static Scenario AWrongEntryOf(long yuan, out VoucherNumber voucher) => AnAccountWith(60_000)
        .Given(Spend(yuan, On(2, 1)), People.Recorder).Remember(out voucher);

    private static SpendingTerms Right(long yuan) => SpendingTerms.Of(new ExpenditureRecorded(
        ShichengAccount, Office, Training, "演示培训中心", null, null, null, Money.Yuan(yuan), On(2, 1),
        new Voucher(VoucherKind.Payment, 2026, 1, Evidence.Document("演示发票1")), "党员培训"));

    private static CorrectExpenditure Correct(VoucherNumber voucher, SpendingTerms? right, bool byDifference = false) =>
        new(ShichengAccount, voucher, right, byDifference, On(3, 5), "金额录错");

    [Fact]
    public void within_the_year_a_red_and_a_new_voucher_are_booked_together_and_worded_by_the_rules()
    {
        var scene = AWrongEntryOf(500, out var voucher);
        var facts = scene.When(Correct(voucher, Right(300) with { Purpose = Activities }), People.Recorder).Facts;
        var red = Assert.Single(facts.OfType<ExpenditureReversed>());
        var right = Assert.Single(facts.OfType<ExpenditureRecorded>());
        Assert.Equal("注销2月1日付字第2号凭证", red.Summary);
        Assert.Equal("订正2月1日付字第2号凭证：党员培训", right.Summary);
        Assert.Equal((3, 4), (red.Voucher.Number, right.Voucher.Number));
        Assert.Equal(red.Reverses, right.Corrects);
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Spent(Training), On(3, 5)));
        Assert.Equal(Money.Yuan(300), scene.Balance(Shicheng, JournalAccount.Spent(Activities), On(3, 5)));
        Assert.Equal(Money.Yuan(59_700), scene.Balance(Shicheng, JournalAccount.Available, On(3, 5)));
        Assert.Equal(4, scene.Book.LastNumbers[NumberSeries.Voucher(Office, VoucherKind.Payment, On(3, 5))]);
    }

    [Theory]
    [InlineData(700, "订正2月1日付字第2号凭证，调增200.00元")]
    [InlineData(300, "订正2月1日付字第2号凭证，调减200.00元")]
    public void when_only_the_amount_was_wrong_one_voucher_over_the_difference_is_enough(long yuan, string summary)
    {
        var scene = AWrongEntryOf(500, out var voucher);
        var facts = scene.When(Correct(voucher, Right(yuan), byDifference: true), People.Recorder).Facts;
        Assert.Equal(summary, Assert.Single(facts.OfType<IMoneyFact>()).Summary);
        Assert.Equal(Money.Yuan(yuan), scene.Balance(Shicheng, JournalAccount.Spent(Training), On(3, 5)));
    }

    [Fact]
    public void a_difference_voucher_changes_nothing_but_the_amount() => AWrongEntryOf(500, out var voucher)
        .When(Correct(voucher, Right(300) with { Purpose = Activities }, byDifference: true), People.Recorder)
        .ThenRefused("difference-only-in-amount");

    [Fact]
    public void an_entry_that_should_not_be_there_is_cancelled_alone()
    {
        var scene = AWrongEntryOf(500, out var voucher);
        scene.When(Correct(voucher, null), People.Recorder).ThenOne<ExpenditureReversed>();
        Assert.Equal(Money.Yuan(60_000), scene.Balance(Shicheng, JournalAccount.Available, On(3, 5)));
    }

    [Fact]
    public void a_corrected_entry_is_neither_corrected_nor_reversed_again()
    {
        var scene = AWrongEntryOf(500, out var voucher).Given(Correct(voucher, Right(300), byDifference: true), People.Recorder);
        scene.When(Correct(voucher, Right(200), byDifference: true), People.Recorder).ThenRefused("entry-in-correction");
        scene.When(new ReverseExpenditure(ShichengAccount, voucher, On(3, 6), "再冲"), People.Recorder)
            .ThenRefused("entry-in-correction");
    }

    [Fact]
    public void what_is_the_same_as_before_is_no_correction() => AWrongEntryOf(500, out var voucher)
        .When(Correct(voucher, Right(500)), People.Recorder).ThenRefused("nothing-to-correct");

    [Fact]
    public void the_right_entry_stays_within_what_is_available() => AWrongEntryOf(500, out var voucher)
        .When(Correct(voucher, Right(60_001)), People.Recorder).ThenRefused("expenditure-exceeds-available", "amount");

    [Fact]
    public void a_correction_names_an_entry_that_exists() => AWrongEntryOf(500, out var voucher)
        .When(Correct(voucher with { Number = 99 }, Right(300)), People.Recorder).ThenRefused("entry-unknown", "voucher");

    [Fact]
    public void a_correction_of_an_amount_that_needs_approval_is_booked_by_another_person()
    {
        var scene = AWrongEntryOf(900, out var voucher).Given(Fund.Stream(PartyWork), PaymentScenes.Thresholds);
        var proposed = scene.When(Correct(voucher, Right(1_200)), People.Everybody).ThenOne<CorrectionProposed>();
        Assert.Equal(1, proposed.Signers);
        Assert.Equal(Money.Yuan(900), scene.Balance(Shicheng, JournalAccount.Spent(Training), On(3, 5)));
        var approve = new ApproveCorrection(ShichengAccount, voucher, On(3, 6));
        scene.When(approve, People.Everybody).ThenRefused("same-person");
        scene.When(approve, People.Approver).ThenOne<CorrectionBooked>();
        Assert.Equal(Money.Yuan(1_200), scene.Balance(Shicheng, JournalAccount.Spent(Training), On(3, 6)));
        scene.When(approve, People.Approver).ThenRefused("wrong-step");
    }

    [Fact]
    public void a_returned_or_withdrawn_correction_leaves_the_entry_and_may_be_proposed_again()
    {
        var scene = AWrongEntryOf(900, out var voucher).Given(Fund.Stream(PartyWork), PaymentScenes.Thresholds)
            .Given(Correct(voucher, Right(1_200)), People.Recorder)
            .Given(new ReturnCorrection(ShichengAccount, voucher, "依据不足"), People.Approver);
        Assert.Equal(Money.Yuan(900), scene.Balance(Shicheng, JournalAccount.Spent(Training), On(3, 6)));
        scene.Given(Correct(voucher, Right(1_300)), People.Recorder)
            .Given(new WithdrawCorrection(ShichengAccount, voucher), People.Recorder)
            .When(new WithdrawCorrection(ShichengAccount, voucher), People.Recorder).ThenRefused("wrong-step");
    }

    [Fact]
    public void an_entry_of_an_earlier_year_is_put_right_by_one_blue_voucher_in_the_open_year()
    {
        var next = ShichengAccount with { Year = new FiscalYear(2027) };
        var day = new LocalDate(2027, 2, 1);
        var scene = AWrongEntryOf(500, out var voucher).GivenClosed(Office, 2);
        scene.When(Correct(voucher, Right(300)) with { EffectiveOn = day }, People.Recorder).ThenRefused("account-empty");
        scene.Given(next.Stream, new CarriedForward(next, Office, [new CarriedLayer(Year, Money.Yuan(100))], Money.Yuan(100),
            new LocalDate(2027, 1, 1), new Voucher(VoucherKind.Transfer, 2027, 1, Evidence.None), "上年结转"));
        var blue = scene.When(
            Correct(voucher, Right(300) with { Purpose = Activities }) with { EffectiveOn = day }, People.Recorder)
            .ThenOne<EarlierYearCorrected>();
        Assert.Equal("订正2026年2月1日付字第2号凭证", blue.Summary);
        Assert.Equal(Money.Zero, Money.Sum(Postings.Of(blue).Select(l => l.Amount)));
        Assert.Equal(Money.Yuan(200), Money.Sum(
            Postings.Of(blue).Where(l => l.Account == JournalAccount.Available).Select(l => l.Amount)));
        Assert.All(Postings.Of(blue), l => Assert.Equal(2027, l.Year.Value));
    }

    [Fact]
    public void a_reversal_gives_back_what_a_correction_drew_on_a_decision()
    {
        var scene = AWrongEntryOf(500, out var voucher)
            .Given(PaymentScenes.Decide(30_000, On(1, 31)), People.Recorder);
        var decision = scene.Document;
        scene.Given(new PublishDecision(decision, 1, "公开栏", On(2, 1)), People.Recorder)
            .Given(Correct(voucher, Right(500) with { DecisionNo = decision }), People.Recorder).Remember(out var right)
            .Given(new ReverseExpenditure(ShichengAccount, right, On(3, 6), "不应列支"), People.Recorder);
        Assert.Equal(Money.Zero, scene.Book.Read<DecisionRecord>(DecisionRecord.Stream(decision)).Drawn);
    }
}
