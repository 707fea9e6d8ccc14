using Ledger.Domain.Accounts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Accounts;

public sealed class ReverseExpenditureTests
{
    [Fact]
    public void cancels_the_entry_line_by_line_and_frees_the_account()
    {
        var scene = AnAccountHavingSpent(out var spent);
        var entry = scene.Book.Facts(ShichengAccount.Stream).OfType<ExpenditureRecorded>().Single();
        var reversal = scene.When(Reverse(spent, On(2, 5)), People.Recorder).ThenOne<ExpenditureReversed>();
        Assert.Equal(new FactPlace(ShichengAccount.Stream, 3), reversal.Reverses);
        Assert.Equal($"冲销 {spent}：党员培训", reversal.Summary);
        Assert.Equal(
            Postings.Of(entry).Select(l => Wording.Of(l with { Amount = -l.Amount })).Order(),
            Postings.Of(reversal).Select(Wording.Of).Order());
        Assert.Equal(Money.Yuan(60_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 5)));
        Assert.Equal(Money.Yuan(10_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 4)));
        scene.When(Spend(60_000, On(2, 5)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void takes_the_next_voucher_and_keeps_the_evidence_of_the_entry()
    {
        var scene = AnAccountHavingSpent(out var spent);
        var reversal = scene.When(Reverse(spent, On(2, 5)), People.Recorder).ThenOne<ExpenditureReversed>();
        Assert.Equal(
            Wording.Of(new Voucher(VoucherKind.Payment, 2026, spent.Number + 1, Evidence.Document("演示发票1"))),
            Wording.Of(reversal.Voucher));
    }

    [Fact]
    public void an_entry_is_reversed_at_most_once()
    {
        var scene = AnAccountHavingSpent(out var spent).Given(Reverse(spent, On(2, 5)), People.Recorder);
        scene.When(Reverse(spent, On(2, 6)), People.Recorder).ThenRefused("entry-already-reversed", "voucher");
    }

    [Fact]
    public void a_reversal_is_not_reversed()
    {
        var scene = AnAccountHavingSpent(out var spent).Given(Reverse(spent, On(2, 5)), People.Recorder);
        scene.When(s => Reverse(s.Voucher, On(2, 6)), People.Recorder).ThenRefused("entry-unknown", "voucher");
    }

    [Fact]
    public void only_expenditures_are_reversed_this_way()
    {
        var scene = AnAccountWith(60_000);
        scene.When(s => Reverse(s.Voucher, On(2, 6)), People.Recorder).ThenRefused("entry-unknown");
        scene.When(Reverse(new VoucherNumber(VoucherKind.Payment, 2026, 1), On(2, 6)), People.Recorder)
            .ThenRefused("entry-unknown");
    }

    [Fact]
    public void an_entry_of_another_account_is_not_found()
    {
        var scene = AnAccountHavingSpent(out var spent);
        scene.When(Reverse(spent, On(2, 6)) with { Account = ShichengAccount with { Unit = Dongshanbei } },
            People.Recorder).ThenRefused("entry-unknown");
    }

    [Fact]
    public void faults_are_named_in_a_fixed_order()
    {
        var scene = AnAccountHavingSpent(out var spent);
        var mended = new ReverseExpenditure[4];
        mended[0] = Reverse(spent with { Number = 99 }, new LocalDate(2025, 2, 1)) with { Reason = "" };
        mended[1] = mended[0] with { Voucher = spent };
        mended[2] = mended[1] with { EffectiveOn = new LocalDate(2027, 1, 1) };
        mended[3] = mended[2] with { EffectiveOn = On(2, 1) };
        Assert.Equal(["entry-unknown", "reversal-before-entry", "date-outside-year", "text-missing"],
            mended.Select(command => scene.When(command, People.Recorder).Code));
    }

    [Fact]
    public void the_correction_of_a_closed_month_lands_in_the_open_one()
    {
        var scene = AnAccountHavingSpent(out var spent).GivenClosed(Office, 2);
        scene.When(Reverse(spent, On(2, 28)), People.Recorder).ThenRefused("period-closed");
        scene.When(Reverse(spent, On(3, 1)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void only_a_recorder_of_the_unit_reverses()
    {
        var scene = AnAccountHavingSpent(out var spent);
        scene.When(Reverse(spent, On(2, 5)), People.Payer).ThenRefused("not-permitted");
        scene.When(Reverse(spent, On(2, 5)), People.NeighbourRecorder).ThenRefused("not-permitted");
    }

    private static Scenario AnAccountHavingSpent(out VoucherNumber spent) =>
        AnAccountWith(60_000).Given(Spend(50_000, On(2, 1)), People.Recorder).Remember(out spent);

    private static ReverseExpenditure Reverse(VoucherNumber voucher, LocalDate day) =>
        new(ShichengAccount, voucher, day, "重复登记");
}
