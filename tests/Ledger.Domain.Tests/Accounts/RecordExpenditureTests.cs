using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Accounts;

public sealed class RecordExpenditureTests
{
    private static readonly RecordExpenditure Wrong = Spend(60_001, On(1, 9)) with
    {
        Account = new AccountKey("990101001999", "no-fund", Year),
        Amount = Money.Zero,
        EffectiveOn = new LocalDate(2025, 12, 31),
        Payee = " ",
        Summary = "",
        Purpose = Wages,
    };

    [Fact]
    public void spends_up_to_the_last_fen_of_the_account()
    {
        var scene = AnAccountWith(60_000).When(Spend(60_000, On(2, 1)), People.Recorder).Then(
            new ExpenditureRecorded(ShichengAccount, Office, Training, "演示培训中心", null, null, null,
                Money.Yuan(60_000), On(2, 1),
                new Voucher(VoucherKind.Payment, 2026, 2, Evidence.Document("演示发票1")), "党员培训"));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Available, On(2, 1)));
        Assert.Equal(Money.Yuan(60_000), scene.Balance(Shicheng, JournalAccount.Spent(Training), On(2, 1)));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Spent(Training), On(1, 31)));
    }

    [Fact]
    public void refuses_one_fen_more_than_the_account_holds() => AnAccountWith(60_000)
        .When(Spend(0, On(2, 1)) with { Amount = new Money(6_000_001) }, People.Recorder)
        .ThenRefused("expenditure-exceeds-available", "amount");

    [Fact]
    public void spends_a_single_fen() => AnAccountWith(60_000)
        .When(Spend(0, On(2, 1)) with { Amount = new Money(1) }, People.Recorder).ThenAccepted();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void refuses_an_amount_that_is_not_positive(long fen) => AnAccountWith(60_000)
        .When(Spend(0, On(2, 1)) with { Amount = new Money(fen) }, People.Recorder)
        .ThenRefused("amount-not-positive", "amount");

    [Fact]
    public void money_in_transit_cannot_be_spent() => ADisbursedAllocationOf(60_000)
        .When(Spend(1, On(2, 1)), People.Recorder).ThenRefused("expenditure-exceeds-available");

    [Fact]
    public void refuses_an_account_that_nothing_was_ever_paid_to() => AnApprovedAllocationOf(60_000)
        .When(Spend(1, On(2, 1)), People.Recorder).ThenRefused("account-empty");

    [Fact]
    public void may_be_spent_on_the_day_of_receipt_and_not_on_the_day_before()
    {
        AnAccountWith(60_000).When(Spend(60_000, On(1, 10)), People.Recorder).ThenAccepted();
        AnAccountWith(60_000).When(Spend(60_000, On(1, 9)), People.Recorder)
            .ThenRefused("expenditure-exceeds-available");
    }

    [Fact]
    public void a_back_dated_entry_is_judged_on_every_later_day()
    {
        var scene = AnAccountWith(60_000).Given(Spend(50_000, On(3, 1)), People.Recorder);
        scene.When(Spend(10_001, On(2, 1)), People.Recorder).ThenRefused("expenditure-exceeds-available");
        scene.When(Spend(10_000, On(2, 1)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void money_that_comes_later_does_not_cover_an_earlier_day()
    {
        var scene = AnAccountWith(60_000).Given(Spend(60_000, On(3, 1)), People.Recorder).Remember(out var spent);
        scene.Given(new ReverseExpenditure(ShichengAccount, spent, On(4, 1), "退票"), People.Recorder);
        scene.When(Spend(1, On(2, 1)), People.Recorder).ThenRefused("expenditure-exceeds-available");
        scene.When(Spend(1, On(3, 31)), People.Recorder).ThenRefused("expenditure-exceeds-available");
        scene.When(Spend(60_000, On(4, 1)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void a_hold_leaves_less_to_spend() => AnAccountWith(60_000)
        .Given(Keep(20_000, On(2, 1)), People.Recorder)
        .When(Spend(40_001, On(2, 1)), People.Recorder).ThenRefused("expenditure-exceeds-available");

    [Fact]
    public void a_forbidden_purpose_is_refused_with_the_clause_that_forbids_it()
    {
        var refusal = AnAccountWith(60_000).When(Spend(1, On(2, 1)) with { Purpose = Wages }, People.Recorder)
            .ThenRefused("purpose-forbidden", "purpose");
        Assert.All([refusal.Chinese, refusal.English], text =>
        {
            Assert.Contains("第八条 不得用于发放工资、津补贴", text, StringComparison.Ordinal);
            Assert.Contains("演示〔2020〕1号", text, StringComparison.Ordinal);
        });
        Assert.Contains("党员教育培训", refusal.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void a_purpose_on_no_list_is_refused() => AnAccountWith(60_000)
        .When(Spend(1, On(2, 1)) with { Purpose = "banquets" }, People.Recorder)
        .ThenRefused("purpose-not-allowed", "purpose");

    [Fact]
    public void the_rule_of_the_business_date_decides_not_the_latest_one()
    {
        var scene = AnAccountWith(60_000).Given(Fund.Stream(PartyWork), Purposes with
        {
            From = On(6, 1), DocumentNo = "演示〔2026〕6号", Allowed = [Purposes.Allowed[1]], Forbidden = [],
        });
        scene.When(Spend(1, On(5, 31)), People.Recorder).ThenAccepted();
        var refusal = scene.When(Spend(1, On(6, 1)), People.Recorder).ThenRefused("purpose-not-allowed");
        Assert.Contains("演示〔2026〕6号", refusal.Chinese, StringComparison.Ordinal);
        scene.When(Spend(1, On(6, 1)) with { Purpose = Wages }, People.Recorder).ThenRefused("purpose-not-allowed");
    }

    [Fact]
    public void a_fund_without_purposes_in_force_is_not_spent() => AStreetWithTwelveUnits()
        .Given(Fund.Stream("new-fund"),
            new FundEstablished("new-fund", "新资金", "New fund", HolderKind.Fiscal, On(1, 1)))
        .When(Spend(1, On(2, 1)) with { Account = ShichengAccount with { Fund = "new-fund" } }, People.Recorder)
        .ThenRefused("purpose-rules-missing", "purpose");

    [Fact]
    public void a_closed_month_is_refused_and_the_next_one_is_open()
    {
        var scene = AnAccountWith(60_000).GivenClosed(Office, 2);
        scene.When(Spend(1, On(2, 28)), People.Recorder).ThenRefused("period-closed", "effectiveOn");
        scene.When(Spend(1, On(3, 1)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void only_a_recorder_of_the_unit_may_spend()
    {
        var scene = AnAccountWith(60_000);
        Assert.All(
            [People.Approver, People.Payer, People.Auditor, People.Leader, People.Administrator,
                People.VillageRecorder, People.NeighbourRecorder],
            person => scene.When(Spend(1, On(2, 1)), person).ThenRefused("not-permitted"));
    }

    [Fact]
    public void faults_are_named_one_at_a_time_in_a_fixed_order()
    {
        var scene = AnAccountWith(60_000);
        RecordExpenditure[] mended = new RecordExpenditure[9];
        mended[0] = Wrong;
        mended[1] = mended[0] with { Account = mended[0].Account with { Unit = Dongshanbei } };
        mended[2] = mended[1] with { Account = mended[1].Account with { Fund = PartyWork } };
        mended[3] = mended[2] with { Amount = Money.Yuan(60_001) };
        mended[4] = mended[3] with { EffectiveOn = On(1, 9) };
        mended[5] = mended[4] with { Payee = "演示印刷社" };
        mended[6] = mended[5] with { Summary = "印刷" };
        mended[7] = mended[6] with { Purpose = Activities };
        mended[8] = mended[7] with { Account = ShichengAccount };
        Assert.Equal(
            ["unit-unknown", "fund-unknown", "amount-not-positive", "date-outside-year", "text-missing",
                "text-missing", "purpose-forbidden", "account-empty", "expenditure-exceeds-available"],
            mended.Select(command => scene.When(command, People.Everywhere).Code));
    }
}
