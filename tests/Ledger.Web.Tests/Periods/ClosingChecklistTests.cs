using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Domain.Pools;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Periods;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Periods;

/// <summary>Every point of the checklist is red once, says where, and is green after mending.</summary>
public sealed class ClosingChecklistTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Unit = SmallBook.First;
    private static readonly Actor approver = Desk.Person("approver", Role.Approver);
    private static readonly Actor payer = Desk.Person("payer", Role.Payer);
    private static readonly PeriodKey january = new(SmallBook.Pool.Holder, 2026, 1);
    private static readonly PeriodKey february = january with { Month = 2 };
    private static readonly Evidence paper = Evidence.Document("演财〔2026〕9号");

    private readonly Desk desk = new(database.ConnectionString);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var ask = desk.Source.CreateCommand("select exists (select from ev.mt_events)");
        if (!(bool)(await ask.ExecuteScalarAsync(Ct))!)
        {
            await new SmallBook(desk).Fill();
        }
    }

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task an_unfinished_document_keeps_the_month_open_until_it_is_cancelled()
    {
        var draft = await desk.Do(SmallBook.Recorder, new DraftAllocation(SmallBook.Pool,
            [new(Unit, Money.Yuan(5), null)], new(2026, 5, 6), paper, "五月安排"));
        var gap = Assert.Single(await Gaps(january with { Month = 5 }, ClosingPoints.VouchersComplete));
        Assert.Equal((draft.Id, $"/allocations/{draft.Id}"), (gap.Place, gap.Href));
        Assert.Equal("checklist-open", await Refusal(january with { Month = 5 }));

        await desk.Do(SmallBook.Recorder, new CancelAllocation(draft.Id!, new(2026, 5, 7), "不再需要"));
        Assert.Empty(await Gaps(january with { Month = 5 }, ClosingPoints.VouchersComplete));
    }

    [Fact]
    public async Task a_voucher_without_paper_keeps_the_month_open_until_it_is_reversed_and_recorded_with_it()
    {
        var bare = await desk.Do(SmallBook.Recorder, Spend(Evidence.None));
        var gap = Assert.Single(await Gaps(january with { Month = 6 }, ClosingPoints.VouchersComplete));
        Assert.Equal(bare.Voucher, gap.Place);

        await desk.Do(SmallBook.Recorder, new ReverseExpenditure(
            SmallBook.Account, Voucher.Parse(bare.Voucher)!, new(2026, 6, 11), "缺发票"));
        await desk.Do(SmallBook.Recorder, Spend(paper));
        Assert.Empty(await Gaps(january with { Month = 6 }, ClosingPoints.VouchersComplete));
    }

    [Fact]
    public async Task money_still_in_transit_keeps_the_month_open_until_the_unit_confirms_even_later()
    {
        var id = await Pay(7, new(2026, 7, 30));
        var gap = Assert.Single(await Gaps(january with { Month = 7 }, ClosingPoints.InTransitExplained),
            g => g.Href == $"/allocations/{id}");
        Assert.Contains("7.00 元自 2026-07-30", gap.Chinese, StringComparison.Ordinal);

        await desk.Do(SmallBook.Recorder, new ConfirmReceipt(id, Unit, new(2026, 8, 3)));
        Assert.DoesNotContain(await Gaps(january with { Month = 7 }, ClosingPoints.InTransitExplained),
            g => g.Href == $"/allocations/{id}");
    }

    [Fact]
    public async Task money_in_transit_that_is_explained_lets_the_month_close_and_is_kept_with_the_closing()
    {
        var id = await Pay(9, new(2026, 9, 29));
        var september = january with { Month = 9 };
        Assert.Contains(await Gaps(september, ClosingPoints.InTransitExplained), g => g.Href == $"/allocations/{id}");

        await desk.Do(SmallBook.Recorder, new ExplainTransit(id, Unit, new(2026, 9, 29), "月末前的说明不算"));
        Assert.Contains(await Gaps(september, ClosingPoints.InTransitExplained), g => g.Href == $"/allocations/{id}");

        await desk.Do(SmallBook.Recorder, new ExplainTransit(id, Unit, new(2026, 10, 2), "银行退汇，重新办理"));
        var point = (await new PeriodReader(desk.Source).Checklist(Desk.Tenant, september, Ct))
            .Single(p => p.Code == ClosingPoints.InTransitExplained);
        Assert.DoesNotContain(point.Gaps, g => g.Href == $"/allocations/{id}");
        Assert.Contains("银行退汇", Assert.Single(point.Explained).Chinese, StringComparison.Ordinal);
        Assert.Contains("银行退汇", (point with { Gaps = [] }).Item.Note!, StringComparison.Ordinal);
        Assert.Contains(await Gaps(january with { Month = 10 }, ClosingPoints.InTransitExplained),
            g => g.Href == $"/allocations/{id}");
        await desk.Do(SmallBook.Recorder, new ConfirmReceipt(id, Unit, new(2026, 11, 1)));
    }

    [Theory]
    [InlineData("update ledger.line set amount_fen = amount_fen + 1 where {0}",
        "update ledger.line set amount_fen = amount_fen - 1 where {0}")]
    [InlineData("update ledger.line set tenant = 'x' where {0}", "update ledger.line set tenant = '990101' where {0}")]
    [InlineData("update ledger.balance set amount_fen = amount_fen + 1 where account = 'pool:unallocated'",
        "update ledger.balance set amount_fen = amount_fen - 1 where account = 'pool:unallocated'")]
    [InlineData("alter table ev.mt_events disable trigger user; update ev.mt_events set data = jsonb_set(data, '{{amount}}', to_jsonb((data ->> 'amount')::bigint + 1)) where type = 'appropriation-received.v1' and version = 1",
        "alter table ev.mt_events disable trigger user; update ev.mt_events set data = jsonb_set(data, '{{amount}}', to_jsonb((data ->> 'amount')::bigint - 1)) where type = 'appropriation-received.v1' and version = 1")]
    public async Task figures_that_are_not_the_replay_keep_the_month_open(string harm, string mend)
    {
        const string grant = "voucher = 'R-2026-000001' and line = 1";
        await Books.Run(desk.Source, string.Format(null, harm, grant));
        Assert.NotEmpty(await Gaps(january, ClosingPoints.FiguresReplay));
        await Books.Run(desk.Source, string.Format(null, mend, grant));
        Assert.Empty(await Gaps(january, ClosingPoints.FiguresReplay));
    }

    [Fact]
    public async Task a_missing_number_keeps_the_month_open_and_cannot_be_waived()
    {
        await Books.Run(desk.Source, "update ledger.counter set last = last + 1 where kind = 'P' and year = 2026");
        var gap = Assert.Single(await Gaps(february, ClosingPoints.NumbersGapFree));
        Assert.StartsWith("P-2026-", gap.Place, StringComparison.Ordinal);
        Assert.Equal("waiver-not-allowed", await Refusal(
            february, new Waiver(ClosingPoints.NumbersGapFree, "记账员（演示）", "查", new(2026, 12, 31))));
        await Books.Run(desk.Source, "update ledger.counter set last = last - 1 where kind = 'P' and year = 2026");
        Assert.Empty(await Gaps(february, ClosingPoints.NumbersGapFree));
    }

    private static RecordExpenditure Spend(Evidence evidence) => new(SmallBook.Account, Money.Yuan(3), new(2026, 6, 10),
        "member-training", "某书店（演示）", null, null, null, evidence, "教材");

    private async Task<string> Pay(long yuan, NodaTime.LocalDate day)
    {
        var draft = await desk.Do(SmallBook.Recorder, new DraftAllocation(
            SmallBook.Pool, [new(Unit, Money.Yuan(yuan), null)], day, paper, "拨付"));
        await desk.Do(SmallBook.Recorder, new SubmitAllocation(draft.Id!));
        await desk.Do(approver, new ApproveAllocation(draft.Id!, day));
        await desk.Do(payer, new DisburseAllocation(draft.Id!, day));
        return draft.Id!;
    }

    private async Task<IReadOnlyList<ClosingGap>> Gaps(PeriodKey period, string point) =>
        (await new PeriodReader(desk.Source).Checklist(Desk.Tenant, period, Ct)).Single(p => p.Code == point).Gaps;

    private async Task<string> Refusal(PeriodKey period, params IReadOnlyList<Waiver> waivers) =>
        Assert.IsType<Outcome.Refused>(await desk.Try(approver, new ClosePeriod(period, waivers))).Refusal.Code;
}
