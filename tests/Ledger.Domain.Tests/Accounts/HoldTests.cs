using Ledger.Domain.Accounts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Accounts;

public sealed class HoldTests
{
    [Fact]
    public void keeps_a_sum_for_a_purpose()
    {
        var scene = AnAccountWith(60_000).When(Keep(20_000, On(2, 1)), People.Recorder).Then(new HoldPlaced(
            ShichengAccount, Office, Training, null, Money.Yuan(20_000), On(2, 1),
            new Voucher(VoucherKind.Transfer, 2026, 3, Evidence.None), "预占培训费"));
        Assert.Equal(Money.Yuan(20_000), scene.Balance(Shicheng, JournalAccount.Held, On(2, 1)));
        Assert.Equal(Money.Yuan(40_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 1)));
    }

    [Fact]
    public void counts_against_the_same_limit_as_a_payment()
    {
        var scene = AnAccountWith(60_000).Given(Spend(50_000, On(3, 1)), People.Recorder);
        scene.When(Keep(10_001, On(3, 1)), People.Recorder).ThenRefused("expenditure-exceeds-available", "amount");
        scene.When(Keep(10_001, On(2, 1)), People.Recorder).ThenRefused("expenditure-exceeds-available");
        scene.When(Keep(10_000, On(2, 1)), People.Recorder).ThenAccepted();
        scene.When(Keep(1, On(2, 1)), People.Recorder).ThenRefused("expenditure-exceeds-available");
    }

    [Fact]
    public void faults_of_a_hold_are_named_in_a_fixed_order()
    {
        var scene = AnAccountWith(60_000);
        var mended = new PlaceHold[8];
        mended[0] = new PlaceHold(new AccountKey("990101001999", "no-fund", Year), Money.Zero,
            new LocalDate(2027, 1, 1), Wages, null, Evidence.None, "");
        mended[1] = mended[0] with { Account = mended[0].Account with { Unit = Dongshanbei } };
        mended[2] = mended[1] with { Account = mended[1].Account with { Fund = PartyWork } };
        mended[3] = mended[2] with { Amount = Money.Yuan(60_001) };
        mended[4] = mended[3] with { EffectiveOn = On(12, 31) };
        mended[5] = mended[4] with { Summary = "预占" };
        mended[6] = mended[5] with { Purpose = Training };
        mended[7] = mended[6] with { Account = ShichengAccount };
        Assert.Equal(
            ["unit-unknown", "fund-unknown", "amount-not-positive", "date-outside-year", "text-missing",
                "purpose-forbidden", "account-empty", "expenditure-exceeds-available"],
            mended.Select(command => scene.When(command, People.Everywhere).Code));
    }

    [Fact]
    public void a_closed_month_takes_no_hold_and_no_release()
    {
        var scene = AnAccountWith(60_000).Given(Keep(1, On(2, 1)), People.Recorder).Remember(out var hold)
            .GivenClosed(Office, 2);
        scene.When(Keep(1, On(2, 2)), People.Recorder).ThenRefused("period-closed");
        scene.When(new ReleaseHold(ShichengAccount, hold, On(2, 2), "不用"), People.Recorder)
            .ThenRefused("period-closed");
    }

    [Fact]
    public void a_release_frees_what_is_left_and_names_the_purpose_it_was_kept_for()
    {
        var scene = AnAccountWith(60_000).Given(Keep(20_000, On(2, 1)), People.Recorder).Remember(out var hold)
            .Given(Spend(5_000, On(2, 3), hold), People.Recorder);
        var release = scene.When(new ReleaseHold(ShichengAccount, hold, On(2, 4), "活动取消"), People.Recorder)
            .ThenOne<HoldReleased>();
        Assert.Equal(Money.Yuan(15_000), release.Amount);
        Assert.All(Postings.Of(release), line =>
            Assert.Equal(line.Account == JournalAccount.Held ? Training : null, line.Purpose));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Held, On(2, 4)));
        Assert.Equal(Money.Yuan(55_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 4)));
        scene.When(new ReleaseHold(ShichengAccount, hold, On(2, 4), "再次"), People.Recorder)
            .ThenRefused("hold-unknown", "hold");
    }

    [Fact]
    public void faults_of_a_release_are_named_in_a_fixed_order()
    {
        var scene = AnAccountWith(60_000).Given(Keep(20_000, On(2, 1)), People.Recorder).Remember(out var hold);
        var mended = new ReleaseHold[4];
        mended[0] = new ReleaseHold(ShichengAccount, new VoucherNumber(VoucherKind.Transfer, 2026, 99),
            new LocalDate(2025, 2, 1), " ");
        mended[1] = mended[0] with { Hold = hold };
        mended[2] = mended[1] with { EffectiveOn = On(1, 31) };
        mended[3] = mended[2] with { EffectiveOn = On(2, 1) };
        Assert.Equal(["hold-unknown", "date-outside-year", "hold-does-not-fit", "text-missing"],
            mended.Select(command => scene.When(command, People.Everywhere).Code));
    }

    [Fact]
    public void only_a_recorder_of_the_unit_keeps_or_frees()
    {
        var scene = AnAccountWith(60_000).Given(Keep(1, On(2, 1)), People.Recorder).Remember(out var hold);
        scene.When(Keep(1, On(2, 1)), People.VillageRecorder).ThenRefused("not-permitted");
        scene.When(new ReleaseHold(ShichengAccount, hold, On(2, 2), "不用"), People.Approver)
            .ThenRefused("not-permitted");
    }
}
