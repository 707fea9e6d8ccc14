using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Domain.Pools;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Recording;
using NodaTime;

namespace Ledger.Web.Tests.Support;

/// <summary>
/// A street with two communities and a few entries of every kind: late ones, reversed ones, holds, an allocation in
/// transit, one taken back, closed months, and texts that want to be something else.
/// </summary>
public sealed class SmallBook(Desk desk)
{
    public const string Street = "990101001000";
    public const string First = "990101001001";
    public const string Second = "990101001002";

    private static readonly Actor administrator = Desk.Person("admin", Role.Administrator);
    private static readonly Actor approver = Desk.Person("approver", Role.Approver);
    private static readonly Actor payer = Desk.Person("payer", Role.Payer);
    private static readonly Evidence document = Evidence.Document("演财〔2026〕1号");

    private readonly List<Instant> moments = [];

    public static Actor Recorder { get; } = Desk.Person("recorder", Role.Recorder);

    public static AccountKey Account { get; } = new(First, "party-work", new FiscalYear(2026));

    public static PoolKey Pool { get; } = new(Holder.Fiscal(Street), "party-work", new FiscalYear(2026));

    /// <summary>The recorded times after the money came, after it was spent, and after the late entries.</summary>
    public IReadOnlyList<Instant> Moments => moments;

    /// <summary>Records it all.</summary>
    public async Task<SmallBook> Fill()
    {
        await Found();
        await desk.Do(Recorder, new ReceiveAppropriation(
            Pool, FundingTier.District, Money.Yuan(240_000), new(2026, 1, 5), document, "区级党建经费"));
        var mistaken = await desk.Do(Recorder, new ReceiveAppropriation(
            Pool, FundingTier.City, new Money(12_345), new(2026, 1, 6), document, "重复下达"));
        await desk.Do(Recorder, new WithdrawAppropriation(
            Pool, Voucher.Parse(mistaken.Voucher)!, new(2026, 1, 20), "重复下达"));
        var first = await Allocate(60_000, new(2026, 1, 7));
        await Confirm(first, First, new(2026, 1, 10));
        var taken = await Allocate(10_000, new(2026, 3, 1));
        await Confirm(taken, First, new(2026, 3, 2));
        moments.Add((await desk.Do(approver, new ReverseAllocation(taken, new(2026, 3, 5), "下达有误"))).RecordedAt);
        await Spend();
        await CloseAndReopen();
        return this;
    }

    /// <summary>Records one expenditure.</summary>
    public Task<Receipt> Pay(
        long yuan, LocalDate day, string payee = "某印刷店（演示）", VoucherNumber? hold = null,
        string summary = "培训资料") => desk.Do(Recorder, new RecordExpenditure(
            Account, Money.Yuan(yuan), day, "member-training", payee, null, null, hold, document, summary));

    private async Task Spend()
    {
        var spent = await Pay(20_000, new(2026, 2, 1));
        var hold = Voucher.Parse((await desk.Do(Recorder, new PlaceHold(
            Account, Money.Yuan(5_000), new(2026, 2, 3), "member-training", "P-1", document, "七一活动预占"))).Voucher)!;
        await Pay(1_234, new(2026, 2, 10), hold: hold);
        await desk.Do(Recorder, new ReleaseHold(Account, hold, new(2026, 2, 11), "用不完"));
        moments.Add((await Pay(7, new(2026, 4, 1), "=HYPERLINK(\"x\"),甲;乙|[2026-01-01]",
            summary: "-1+1 \"引号\"\\ a:b, c")).RecordedAt);
        await Pay(300, new(2026, 1, 15), summary: "补记一月");
        moments.Add((await desk.Do(Recorder, new ReverseExpenditure(
            Account, Voucher.Parse(spent.Voucher)!, new(2026, 2, 2), "重复登记"))).RecordedAt);
    }

    private async Task CloseAndReopen()
    {
        var month = new PeriodKey(Pool.Holder, 2025, 12);
        await desk.Do(approver, new ClosePeriod(month, Waived.Bank));
        await desk.Do(approver, new ReopenPeriod(
            month, [Recorder.Id], SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1), "补记"));
        await desk.Do(approver, new ClosePeriod(new(Pool.Holder, 2025, 11), Waived.Bank));
    }

    private async Task<string> Allocate(long yuan, LocalDate day)
    {
        var draft = await desk.Do(Recorder, new DraftAllocation(Pool,
            [new(First, Money.Yuan(yuan), FundingTier.District), new(Second, Money.Yuan(yuan), null)], day, document,
            "党建经费"));
        await desk.Do(Recorder, new SubmitAllocation(draft.Id!));
        await desk.Do(approver, new ApproveAllocation(draft.Id!, day));
        await desk.Do(payer, new DisburseAllocation(draft.Id!, day));
        return draft.Id!;
    }

    private Task<Receipt> Confirm(string id, string unit, LocalDate day) =>
        desk.Do(Recorder, new ConfirmReceipt(id, unit, day));

    private async Task Found()
    {
        var from = new LocalDate(2020, 1, 1);
        await desk.Do(administrator, new RegisterUnit(
            Desk.Root, UnitKind.District, "演示区", "Sample District", null, from));
        await desk.Do(administrator, new RegisterUnit(
            Street, UnitKind.Subdistrict, "演示街道", "Sample Street", Desk.Root, from));
        foreach (var code in new[] { First, Second })
        {
            await desk.Do(administrator, new RegisterUnit(
                code, UnitKind.UrbanCommunity, $"演示社区{code}", $"Community {code}", Street, from));
        }

        await using var session = desk.Store.LightweightSession(Desk.Tenant);
        session.Events.StartStream(Fund.Stream("party-work"),
            new FundEstablished("party-work", "党建工作经费", "Party-building fund", HolderKind.Fiscal, from),
            new PurposesSet(from, "演组〔2020〕1号", [new Purpose("member-training", "培训党员", "Training")], []));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
