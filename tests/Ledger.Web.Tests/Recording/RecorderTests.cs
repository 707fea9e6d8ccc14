using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Recording;

public sealed class RecorderTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Street = SampleStreet.Street;
    private static readonly string[] communities = [.. SampleStreet.Communities.Take(2)];
    private static readonly Actor recorder = Desk.Person("recorder", Role.Recorder);
    private static readonly Actor approver = Desk.Person("approver", Role.Approver);
    private static readonly Actor payer = Desk.Person("payer", Role.Payer);

    [Fact]
    public async Task carries_an_allocation_from_the_pool_to_an_expenditure_and_back()
    {
        using var desk = new Desk(database.ConnectionString);
        await SampleStreet.Prepare(desk);
        var pool = new PoolKey(Holder.Fiscal(Street), "party-work", new FiscalYear(2026));
        var document = Evidence.Document("演财〔2026〕1号");
        await desk.Do(recorder, new ReceiveAppropriation(
            pool, FundingTier.District, Money.Yuan(240_000), new(2026, 1, 5), document, "区级党建经费"));
        var draft = await desk.Do(recorder, new DraftAllocation(pool,
            [.. communities.Select(c => new AllocationLine(c, Money.Yuan(60_000), null))], new(2026, 1, 7),
            document, "一季度党建经费"));
        await desk.Do(recorder, new SubmitAllocation(draft.Id!));
        await desk.Do(approver, new ApproveAllocation(draft.Id!, new(2026, 1, 8)));
        await desk.Do(payer, new DisburseAllocation(draft.Id!, new(2026, 1, 9)));
        await desk.Do(recorder, new ConfirmReceipt(draft.Id!, communities[0], new(2026, 1, 10)));
        var account = new AccountKey(communities[0], "party-work", new FiscalYear(2026));
        var spent = await desk.Do(recorder, new RecordExpenditure(account, Money.Yuan(20_000), new(2026, 2, 1),
            "member-training", "某印刷店（演示）", null, null, null, document, "培训资料"));
        await desk.Do(recorder, new ReverseExpenditure(
            account, Voucher.Parse(spent.Voucher)!, new(2026, 2, 2), "重复登记"));

        var again = await desk.Try(recorder, new ReverseExpenditure(
            account, Voucher.Parse(spent.Voucher)!, new(2026, 2, 3), "重复登记"));
        Assert.Equal("entry-already-reversed", Assert.IsType<Outcome.Refused>(again).Refusal.Code);
        Assert.Equal(6_000_000L, await Scalar<long>(desk,
            $"select amount_fen from ledger.balance where unit = '{communities[0]}' and account = 'available'"));
        Assert.Equal(6_000_000L, await Scalar<long>(desk,
            $"select amount_fen from ledger.balance where unit = '{communities[1]}' and account = 'in-transit'"));
        Assert.Equal(12_000_000L, await Scalar<long>(desk,
            "select amount_fen from ledger.balance where account = 'pool:unallocated'"));
        Assert.Equal(0L, await Scalar<long>(desk, """
            select count(*) from ledger.line l join ev.mt_events e on e.seq_id = l.seq
            where e.timestamp <> l.recorded_at or e.type like 'tombstone'
            """));
        Assert.Equal("payer", await Scalar<string>(desk,
            "select user_name from ev.mt_events where type = 'allocation-disbursed.v1'"));
    }

    private static async Task<T> Scalar<T>(Desk desk, string sql)
    {
        await using var command = desk.Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
