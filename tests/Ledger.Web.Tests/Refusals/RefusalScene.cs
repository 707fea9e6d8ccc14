using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Allocations;
using Ledger.Domain.Banking;
using Ledger.Domain.Decisions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Domain.Periods;
using Ledger.Domain.Pools;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Papers;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Ledger.Web.Tests.Refusals;

/// <summary>A street in which money, documents, decisions and corrections stand at every step a form may touch wrongly.</summary>
public sealed class RefusalScene(TestCluster cluster) : IAsyncLifetime
{
    private static readonly LocalDate from = new(2020, 1, 1);
    private static readonly PoolKey pool = new(Holder.Fiscal(SampleStreet.Street), "party-work", new FiscalYear(2026));
    private static readonly AccountKey account = new(Filled.First, "party-work", new FiscalYear(2026));

    private readonly Dictionary<string, string> names = [];
    private string address = "";
    private readonly Dictionary<(string, string), HttpClient> browsers = [];
    private Gate gate = null!;
    private Desk desk = null!;

    private static Money Yuan(long yuan) => Domain.Kernel.Money.Yuan(yuan);

    private static Actor Of(string id, params Role[] roles) => Desk.Person(id, roles);

    private static Actor Recorder => Of("recorder", Role.Recorder);

    private static Actor Approver => Of("approver", Role.Approver);

    /// <summary>What the scene calls a document, in the number it was given: <c>{paid}</c> is that of the paid one.</summary>
    public string Named(string text) => names.Aggregate(text, (t, name) => t.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal));

    /// <summary>A browser of the person, who has signed in, in the language.</summary>
    public async Task<HttpClient> As(string person, string language)
    {
        if (!browsers.TryGetValue((person, language), out var browser))
        {
            browsers[(person, language)] = browser = gate.Client($"10.0.1.{browsers.Count + 1}", language: language);
            Assert.Equal("SignedIn", await Gate.SignIn(browser, person, Gate.Password));
        }

        return browser;
    }

    /// <summary>Everything that a refused form could have changed.</summary>
    public Task<string> Book() => Books.Everything(desk.Source);

    public async ValueTask InitializeAsync()
    {
        address = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        desk = new Desk(address);
        await SampleStreet.Prepare(desk);
        gate = await Gate.OpenAsync(address);
        foreach (var (person, role) in new[] { ("recorder", Role.Recorder), ("approver", Role.Approver), ("payer", Role.Payer), ("administrator", Role.Administrator), ("auditor", Role.Auditor) })
        {
            await gate.Register(person, new Grant(role, Desk.Root));
        }

        await gate.Register("community", new Grant(Role.Recorder, Filled.First));
        await Rules();
        await Funded();
        await Decided();
        await Documents();
        await new RefusalVillage(desk, names).Tell();
        await new RefusalYears(desk, names).Tell();
        await Months();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }

        await gate.DisposeAsync();
        desk.Dispose();
        await cluster.DropAsync(address, CancellationToken.None);
    }

    private async Task Rules()
    {
        var administrator = Of("admin", Role.Administrator);
        await desk.Do(administrator, new SetFundRule("party-work", new PurposesSet(new(2020, 1, 2), "演组〔2020〕2号",
            [new Purpose("member-training", "培训党员", "Training"), new Purpose("activities", "组织活动", "Activities")],
            [new ForbiddenPurpose(new Purpose("staff-pay", "人员工资", "Staff pay"), "第五条")])));
        await desk.Do(administrator, new SetFundRule("party-work", new ThresholdsSet(from, "演财〔2020〕1号",
        [
            new ApprovalThreshold(Yuan(10_000), ApprovalThreshold.SecondPerson) { Clause = "第三条" },
            new ApprovalThreshold(Yuan(20_000), ApprovalThreshold.JointSignature) { Signers = 2, Clause = "第四条" },
            new ApprovalThreshold(Yuan(50_000), ApprovalThreshold.DecisionRecord) { Clause = "第五条" },
            new ApprovalThreshold(Yuan(80_000), ApprovalThreshold.Filing) { Clause = "第六条" },
        ])));
        await desk.Do(administrator, new SetFundRule("party-work", new EvidenceSet(from, "演财〔2020〕3号",
            [new EvidenceRule(null, Yuan(3_000), true, false, 0, "三千元以上须有单据")], true)));
        await desk.Do(administrator, new EstablishFund("bare-fund", "无规定资金", "Bare fund", HolderKind.Fiscal, from));
    }

    private async Task Funded()
    {
        await desk.Do(Recorder, new ReceiveAppropriation(pool, FundingTier.District, Yuan(600_000),
            new(2026, 1, 5), Evidence.Document("演财〔2026〕1号"), "区级党建经费"));
        var paid = await Allocation(Recorder, 400_000, 5_000, 1_000);
        await desk.Do(Approver, new ApproveAllocation(paid, new(2026, 1, 8)));
        await desk.Do(Of("payer", Role.Payer), new DisburseAllocation(paid, new(2026, 1, 9)));
        await desk.Do(Recorder, new ConfirmReceipt(paid, Filled.First, new(2026, 1, 10)));
        await desk.Do(Recorder, new ConfirmReceipt(paid, Filled.Second, new(2026, 1, 10)));
        (names["allocation"], names["too-big"]) = (paid, await Allocation(Recorder, 500_000, 1, 1));
        names["own"] = await Allocation(Of("approver", Role.Recorder), 1, 1, 1);
        names["spent"] = await Spend(100, "00000000000000000001");
        names["reversed"] = await Spend(50, null);
        await desk.Do(Recorder, new ReverseExpenditure(account, Voucher.Parse(names["reversed"])!, new(2026, 2, 11), "重复"));
        names["hold"] = (await desk.Do(Recorder, new PlaceHold(account, Yuan(500), new(2026, 2, 15),
            "member-training", "P-1", Evidence.None, "预占"))).Voucher!;
        (names["file"], names["minutes"]) = (await Keep("发票.pdf"), await Keep("会议记录.pdf"));
        await desk.Do(Recorder, new RecordExpenditure(account, Yuan(60), new(2026, 2, 10), "member-training",
            "某书店（演示）", null, null, null, new Evidence("收据77", [names["file"]], 1), "教材"));
    }

    private async Task<string> Keep(string name)
    {
        using var scope = gate.Services.CreateScope();
        return (await scope.ServiceProvider.GetRequiredService<AttachmentStore>().Save(Desk.Tenant, Filled.First, name,
            System.Text.Encoding.UTF8.GetBytes($"%PDF-1.4 {name}"), "recorder", TestContext.Current.CancellationToken)).Sha256;
    }

    private async Task<string> Allocation(Actor by, params IReadOnlyList<long> yuan)
    {
        var id = (await desk.Do(by, new DraftAllocation(pool,
            [.. yuan.Select((y, n) => new AllocationLine(SampleStreet.Communities[n], Yuan(y), null))],
            new(2026, 1, 7), Evidence.Document("演安〔2026〕1号"), "经费"))).Id!;
        await desk.Do(by, new SubmitAllocation(id));
        return id;
    }

    private async Task<string> Spend(long yuan, string? invoice) => (await desk.Do(Recorder, new RecordExpenditure(
        account, Yuan(yuan), new(2026, 2, 10), "member-training", "某书店（演示）", null, null, null,
        new Evidence("收据1", [], 1) { Invoices = invoice is null ? null : [new Invoice(null, invoice)] }, "教材"))).Voucher!;

    private async Task Decided()
    {
        names["decided"] = await Decide(Filled.First, 70_000, new(40, 30, 28, 1, 1));
        names["failed"] = await Decide(Filled.First, 70_000, new(40, 20, 19, 1, 0));
        names["revoked"] = await Decide(Filled.First, 70_000, new(40, 30, 28, 1, 1));
        await desk.Do(Recorder, new RevokeDecision(names["revoked"], "有误"));
        names["elsewhere"] = await Decide(Filled.Second, 70_000, new(40, 30, 28, 1, 1));
        names["small"] = await Decide(Filled.First, 55_000, new(40, 30, 28, 1, 1));
        names["used"] = await Decide(Filled.First, 52_000, new(40, 30, 28, 1, 1));
        names["large"] = await Decide(Filled.First, 90_000, new(40, 30, 28, 1, 1));
        foreach (var id in new[] { "used", "large" })
        {
            await desk.Do(Recorder, new PublishDecision(names[id], 1, "公开栏", new(2026, 2, 2)));
        }
    }

    private async Task<string> Decide(string unit, long ceiling, Ballot ballot) => (await desk.Do(Recorder, new RecordDecision(unit,
        new DecisionTerms(DecisionProcedure.FourDiscussions, "演示事项", "party-work", null,
            Yuan(ceiling), [.. DecisionStages.Of(DecisionProcedure.FourDiscussions).Select(s => new StageTaken(s, new(2026, 2, 1)))],
            ballot, names["minutes"])))).Id!;

    private async Task Documents()
    {
        var waiting = await Submit(Recorder, 12_000, "收据11", null);
        (names["waiting"], names["document-hold"]) = (waiting.Id!, waiting.Voucher!);
        names["other-purpose"] = await Ask(Recorder, 12_100, "收据12", null, "activities");
        names["joint"] = await Ask(Recorder, 25_000, "收据14", null);
        await desk.Do(Approver, new ApprovePayment(names["joint"], new(2026, 2, 4)));
        names["unpublished"] = await Approved(52_000, "收据15", names["decided"]);
        names["unfiled"] = await Approved(85_000, "收据16", names["large"]);
        var under = await Approved(51_000, "收据17", names["used"]);
        names["drawn"] = (await desk.Do(Of("payer", Role.Payer), new MakePayment(under, new(2026, 2, 5)))).Voucher!;
        var paid = await Ask(Recorder, 11_000, "收据18", null);
        await desk.Do(Approver, new ApprovePayment(paid, new(2026, 2, 4)));
        names["paid"] = (await desk.Do(Of("payer", Role.Payer), new MakePayment(paid, new(2026, 2, 5)))).Voucher!;
        await desk.Do(Recorder, new CorrectExpenditure(account, Voucher.Parse(names["paid"])!,
            new SpendingTerms(Yuan(21_000), "member-training", "某书店（演示）", null, null, Evidence.Document("收据18"), "演示"),
            false, new(2026, 2, 6), "金额录错"));
        await desk.Do(Approver, new ApproveCorrection(account, Voucher.Parse(names["paid"])!, new(2026, 2, 7)));
    }

    private async Task<string> Ask(Actor by, long yuan, string paper, string? decision, string purpose = "member-training") =>
        (await Submit(by, yuan, paper, decision, purpose)).Id!;

    private Task<Receipt> Submit(Actor by, long yuan, string paper, string? decision, string purpose = "member-training") =>
        desk.Do(by, new DraftPayment(account, new SpendingTerms(Yuan(yuan), purpose, "某书店（演示）", null,
            decision, Evidence.Document(paper), "演示"), new(2026, 2, 3), Submit: true));

    private async Task<string> Approved(long yuan, string paper, string decision)
    {
        var id = await Ask(Recorder, yuan, paper, decision);
        await desk.Do(Approver, new ApprovePayment(id, new(2026, 2, 4)));
        await desk.Do(Of("second", Role.Approver), new ApprovePayment(id, new(2026, 2, 4)));
        return id;
    }

    private async Task Months()
    {
        await desk.Do(Recorder, new OpenBankAccount(pool.Holder, "某银行（演示）", "6200（演示）", "演示街道财政所",
            new(2026, 1, 1), Money.Zero));
        await desk.Do(Recorder, new TakeStatement(pool.Holder, new string('b', 64), "一月.csv",
        [
            new StatementLine(new(2026, 1, 6), Yuan(77), Yuan(77), "某单位（演示）", "1", "利息"),
            new StatementLine(new(2026, 1, 7), Yuan(78), Yuan(155), "某单位（演示）", "2", "利息"),
        ]));
        await desk.Do(Approver, new ClosePeriod(new PeriodKey(pool.Holder, 2025, 12), Waived.All));
        await Books.Run(desk.Source, "insert into ledger.closed_period (tenant, holder, period) "
            + $"values ('{Desk.Tenant}', 'fiscal-{SampleStreet.Street}', '2026-03')");
    }
}
