using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Sheets;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Intake;

public sealed class ExpenditureImportTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Heads = "村（社区）,资金,日期,金额（元）,用途,收款人,发票号,摘要\n";
    private readonly IntakeDesk desk = new(database.ConnectionString);

    public async ValueTask InitializeAsync()
    {
        if (await desk.Ask("select count(*) from ledger.reference") == 0)
        {
            await desk.Open(1_000);
        }
    }

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task every_row_is_recorded_as_if_it_had_been_typed_and_the_file_is_named_beside_them()
    {
        var job = await desk.Judged(Heads
            + "演示社区01,党建工作经费,2026-02-01,\"1,00.10\",培训党员,某印刷店,A-1,第一行金额有误\n");
        Assert.Equal(["D2 amount-separator-misplaced"], await Codes(job));

        job = await desk.Judged(Heads
            + "演示社区01,党建工作经费,2026-02-01,100.10,培训党员,某印刷店,A-1,培训资料\n"
            + "990101001002,party-work,2026年2月3日,￥２００．２０,member-training,某书店,A-2,学习用书\n"
            + "演示社区01,党建工作经费,2026/2/4,0.0001万元,培训党员,某书店,A-3,书签\n"
            + "合计,,,301.30,,,,\n");
        Assert.Empty(await Codes(job));
        Assert.Equal((3, 3, new Money(30_130)), (job.Rows, job.Entries, job.Sum));

        var before = await desk.Ask("select count(*) from ev.mt_events");
        job = await desk.Accepted(job);
        Assert.Equal(ImportState.Recorded, job.State);
        Assert.Equal(before + 4, await desk.Ask("select count(*) from ev.mt_events"));
        Assert.Equal(30_130, await desk.Ask($"""
            select sum(l.amount_fen) from ledger.line l join ev.mt_events e on e.seq_id = l.seq
            where l.account like 'spent:%' and e.correlation_id = 'import-{job.Id}'
            """));
        await desk.AssertSound();
    }

    [Fact]
    public async Task the_row_that_overspends_because_of_the_rows_before_it_is_found_and_nothing_is_recorded()
    {
        var rows = string.Concat(Enumerable.Range(1, 37).Select(i =>
            $"演示社区03,党建工作经费,2026-02-01,27.50,培训党员,某印刷店,B-{i},第{i}笔\n"));
        var job = await desk.Judged(Heads + rows);
        Assert.Equal(["D38 expenditure-exceeds-available"], await Codes(job));
        Assert.Equal("import-has-faults", (await desk.Files.Accept(
            job, new(Desk.Tenant, IntakeDesk.Recorder), null, TestContext.Current.CancellationToken))?.Code);
    }

    [Fact]
    public async Task a_file_that_no_longer_stands_when_it_is_recorded_leaves_nothing_and_is_judged_again()
    {
        const string Row = "演示社区04,党建工作经费,2026-03-01,900.00,培训党员,某印刷店,C-1,资料\n";
        var first = await desk.Judged(Heads + Row);
        var second = await desk.Judged(Heads + Row.Replace("C-1", "C-2", StringComparison.Ordinal));
        await desk.Accepted(first);
        var events = await desk.Ask("select count(*) from ev.mt_events");

        second = await desk.Accepted(second);
        Assert.Equal(ImportState.Judged, second.State);
        Assert.Equal(["D2 expenditure-exceeds-available"], await Codes(second));
        Assert.Equal(events, await desk.Ask("select count(*) from ev.mt_events"));
        await desk.AssertSound();
    }

    [Fact]
    public async Task the_same_file_is_refused_and_a_row_like_an_entry_needs_an_explanation()
    {
        const string Grid = Heads + "演示社区05,党建工作经费,2026-02-01,10.00,培训党员,某印刷店,D-1,资料\n";
        var other = await desk.Judged(Grid, by: Desk.Person("second", Role.Recorder));
        var job = await desk.Judged(Grid);
        Assert.Equal(job.Id, (await desk.Judged(Grid)).Id);
        await desk.Accepted(job);
        Assert.Equal("file-taken-in-before", (await Assert.ThrowsAsync<SheetRefusedException>(() => desk.Judged(Grid))).Refusal.Code);

        await desk.Files.JudgeAgain(other, TestContext.Current.CancellationToken);
        await desk.Work.Do(await desk.Now(other), TestContext.Current.CancellationToken);
        other = await desk.Now(other);
        Assert.Equal(["G2 row-like-entry"], await Codes(other));
        other = await desk.Accepted(other, "不同资金（演示）");
        Assert.Equal(("file-taken-in-before", ImportState.Judged), (other.Refusal?.Code, other.State));

        var like = await desk.Judged(Grid + "演示社区05,党建工作经费,2026-02-02,10.00,培训党员,某印刷店,D-1,又一次\n");
        Assert.Equal(["G2 row-like-entry", "G3 row-like-entry"], await Codes(like));
        Assert.Equal("text-missing", (await desk.Files.Accept(
            like, new(Desk.Tenant, IntakeDesk.Recorder), " ", TestContext.Current.CancellationToken))?.Code);
        Assert.Equal(ImportState.Recorded, (await desk.Accepted(like, "分两次付款（演示）")).State);
    }

    [Fact]
    public async Task nothing_is_dated_into_a_closed_month_and_nobody_records_for_units_of_others()
    {
        var january = new PeriodKey(Holder.Fiscal(SampleStreet.Street), 2026, 1);
        await desk.Desk.Do(Desk.Person("approver", Role.Approver), new ClosePeriod(january, Waived.Bank));
        const string Grid = Heads
            + "演示社区06,党建工作经费,2026-01-31,10.00,培训党员,某印刷店,E-1,一月\n"
            + "演示社区06,党建工作经费,2026-02-01,10.00,培训党员,某印刷店,E-2,二月\n";
        Assert.Equal(["C2 period-closed"], await Codes(await desk.Judged(Grid)));

        var foreign = new Actor("elsewhere", "别处（演示）", [new Grant(Role.Recorder, SampleStreet.Communities[6])]);
        Assert.Equal(["A2 cell-names-nothing", "A3 cell-names-nothing"], await Codes(await desk.Judged(Grid, by: foreign)));
        var codes = Grid.Replace("演示社区06", SampleStreet.Communities[5], StringComparison.Ordinal);
        Assert.Equal(["A2 not-permitted", "A3 not-permitted"], await Codes(await desk.Judged(codes, by: foreign)));
    }

    [Fact]
    public async Task a_batch_is_undone_as_one_and_the_file_may_be_taken_in_again()
    {
        const string Grid = Heads
            + "演示社区08,党建工作经费,2026-02-01,10.00,培训党员,某印刷店,F-1,资料\n"
            + "演示社区09,党建工作经费,2026-02-01,20.00,培训党员,某印刷店,F-2,资料\n";
        var job = await desk.Undone(await desk.Accepted(await desk.Judged(Grid)), new LocalDate(2026, 2, 5));
        Assert.Equal(ImportState.Undone, job.State);
        Assert.Equal(0, await desk.Ask(
            $"select coalesce(sum(amount_fen), 0) from ledger.balance where unit in ('{SampleStreet.Communities[7]}', '{SampleStreet.Communities[8]}') and account like 'spent:%'"));
        Assert.Equal(1, await desk.Ask("select count(*) from ev.mt_events where type = 'batch-undone.v1'"));

        Assert.Equal(ImportState.Recorded, (await desk.Accepted(await desk.Judged(Grid))).State);
        await desk.AssertSound();
    }

    private async Task<IEnumerable<string>> Codes(ImportJob job) =>
        (await desk.Faults(job)).Where(f => f.Weight != FaultWeight.Notice).Select(f => $"{f.Address} {f.Code}");
}
