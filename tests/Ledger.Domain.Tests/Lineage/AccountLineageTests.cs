using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Lineage;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Lineage;

/// <summary>Where money came from and what became of it, first in, first out.</summary>
public sealed class AccountLineageTests
{
    [Fact]
    public void an_expenditure_is_paid_by_the_oldest_money_first()
    {
        var scene = TwoAllocations(out var first, out var second).Given(Spend(130, On(3, 1)), People.Recorder);
        Assert.Equal([Share(first, 100), Share(second, 30)], Paid(scene)[0].Shares);
    }

    [Fact]
    public void a_hold_keeps_the_money_it_took_and_gives_the_same_money_back()
    {
        var scene = TwoAllocations(out var first, out var second)
            .Given(Keep(60, On(2, 1)), People.Recorder).Remember(out var hold)
            .Given(Spend(70, On(2, 2)), People.Recorder)
            .Given(new ReleaseHold(ShichengAccount, hold, On(2, 3), "用不完"), People.Recorder)
            .Given(Spend(20, On(2, 4)), People.Recorder);
        Assert.Equal([Share(first, 40), Share(second, 30)], Paid(scene)[0].Shares);
        Assert.Equal([Share(first, 20)], Paid(scene)[1].Shares);
        Assert.Equal((Money.Yuan(40), Money.Yuan(60)), (Of(scene, first).Unspent, Of(scene, first).Spent));
    }

    [Fact]
    public void a_reversed_expenditure_has_no_sources_and_its_money_is_the_oldest_again()
    {
        var scene = TwoAllocations(out var first, out _)
            .Given(Spend(90, On(2, 1)), People.Recorder).Remember(out var voucher)
            .Given(new ReverseExpenditure(ShichengAccount, voucher, On(2, 2), "重复登记"), People.Recorder)
            .Given(Spend(50, On(2, 3)), People.Recorder);
        Assert.Empty(Paid(scene)[0].Shares);
        Assert.True(Paid(scene)[0].IsReversed);
        Assert.Equal([Share(first, 50)], Paid(scene)[1].Shares);
    }

    [Fact]
    public void money_taken_back_after_it_was_spent_is_replaced_by_the_next_oldest()
    {
        var scene = TwoAllocations(out var first, out var second)
            .Given(Spend(80, On(2, 1)), People.Recorder)
            .Given(new ReverseAllocation(first, On(2, 2), "下达有误"), People.Approver);
        Assert.Equal([Share(second, 80)], Paid(scene)[0].Shares);
        Assert.Equal(Money.Yuan(100), Of(scene, first).Returned);
        Assert.Equal((Money.Yuan(80), Money.Yuan(20)), (Of(scene, second).Spent, Of(scene, second).Unspent));
    }

    [Fact]
    public void money_that_is_not_confirmed_is_in_transit()
    {
        var scene = ADisbursedAllocationOf(100);
        var fate = Assert.Single(Lineage(scene).Fates);
        Assert.Equal((Money.Yuan(100), Money.Yuan(100)), (fate.InTransit, fate.Whole));
    }

    private static Scenario TwoAllocations(out string first, out string second)
    {
        var scene = AnAccountWith(100);
        first = scene.Document;
        scene.Given(new DraftAllocation(StreetPool, [Line(Shicheng, 100)], On(1, 20),
                Evidence.Document("演示安排2号"), "第二批安排"), People.Recorder)
            .Given(s => new SubmitAllocation(s.Document), People.Recorder)
            .Given(s => new ApproveAllocation(s.Document, On(1, 21)), People.Approver)
            .Given(s => new DisburseAllocation(s.Document, On(1, 22)), People.Payer)
            .Given(s => new ConfirmReceipt(s.Document, Shicheng, On(1, 23)), People.Recorder);
        second = scene.Document;
        return scene;
    }

    private static AccountLineage Lineage(Scenario scene) =>
        AccountLineage.Of(scene.Book.Entries.Where(e => e.Stream == ShichengAccount.Stream));

    private static IReadOnlyList<PaidFrom> Paid(Scenario scene) => Lineage(scene).Expenditures;

    private static Fate Of(Scenario scene, string allocation) =>
        Lineage(scene).Of(new FundSource(SourceKind.Allocation, allocation))!;

    private static SourceShare Share(string allocation, long yuan) =>
        new(new FundSource(SourceKind.Allocation, allocation), Money.Yuan(yuan));
}
