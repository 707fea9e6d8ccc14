using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Acts;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;

namespace Ledger.Web.Collective;

/// <summary>What is entered into a village's own books.</summary>
public static class CollectiveActs
{
    private static readonly ActField village = ActFields.Unit("village", "村（社区）", "Village");

    private static readonly ActField balanced = ActFields.Amount with
    {
        Balance = e => e.Now(e.Text("village"), FundCodes.Collective, JournalAccount.Available),
    };

    private static readonly ActField enterprise = ActFields.Optional("enterprise", "村办企业编号", "Enterprise id");

    private static readonly ActField contract = ActFields.Optional("contract", "合同编号", "Contract");

    /// <summary>经营收入 and every other income with an account of its own.</summary>
    public static Act Income { get; } = IncomeOf("income", "村集体收入", "Record village income", null) with
    {
        Path = "/income/new", Words = "经营收入 投资收益 其他收入 销售 利息 operating investment",
    };

    /// <summary>出租收入.</summary>
    public static Act Rent { get; } = IncomeOf("rent", "出租收入", "Record rent", "operating") with
    {
        Words = "租金 承包金 发包 房租 lease contract",
    };

    /// <summary>村级成本.</summary>
    public static Act Cost { get; } = new("cost", ActGroup.Village, "村级成本费用", "Record village cost")
    {
        List = "/income", Words = "村集体支出 管理费用 公益支出 购置 spend",
        Fields =
        [
            village, Codes(a => a.Nature != AccountNature.Income && a.Category is not null), balanced,
            ActFields.Party("payee", "收款人", "Payee"), ActFields.Document, ActFields.Summary, ActFields.Papers, ActFields.Files,
            ActFields.Day, enterprise, contract, ActFields.Optional("decisionNo", "决议编号（四议两公开）", "Decision number"),
        ],
        Command = e => new RecordCost(Books(e), e.Choice("code"), e.Amount(), e.Day(), e.Needed("payee"),
            e.Text("enterprise"), e.Text("contract"), e.Text("decisionNo"), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>补助收入.</summary>
    public static Act Subsidy { get; } = new("subsidy", ActGroup.Village, "补助收入", "Record subsidy")
    {
        List = "/income", Words = "专项补助 财政补助 专项应付款 grant",
        Lead = ("有专项用途的补助先记专项应付款，完成后再转收入；没有专项用途的直接记补助收入。",
            "An earmarked subsidy is owed until its conditions are met; a general one is income at once."),
        Fields =
        [
            village, ActFields.Choice("tier", "资金级次", "Tier", e => Choices.Tiers(e.Tongue)) with { Kept = true },
            ActFields.Amount, ActFields.Optional("earmark", "专项用途（一般补助不填）", "Earmarked for (empty if general)"),
            ActFields.Text("documentNo", "补助文号", "Grant document"), ActFields.Summary, ActFields.Papers, ActFields.Files, ActFields.Day,
        ],
        Command = e => new ReceiveSubsidy(Books(e), e.Word<FundingTier>("tier"), e.Text("earmark"), e.Amount(), e.Day(),
            e.Evidence(), e.Needed("summary")),
    };

    /// <summary>专项补助转收入.</summary>
    public static Act Recognition { get; } = new("recognise", ActGroup.Village, "专项补助转收入", "Recognise earmarked subsidy")
    {
        List = "/income", Words = "专项应付款 结转",
        Fields =
        [
            village, ActFields.Text("subsidy", "补助凭证号", "Voucher of the subsidy"), ActFields.Amount,
            ActFields.Summary, ActFields.Document, ActFields.Papers, ActFields.Files, ActFields.Day,
        ],
        Command = e => new RecogniseEarmarked(Books(e), e.Voucher("subsidy"), e.Amount(), e.Day(), e.Evidence(),
            e.Needed("summary")),
    };

    /// <summary>捐赠、土地补偿.</summary>
    public static Act Donation { get; } = new("donation", ActGroup.Village, "村集体受赠、土地补偿", "Record donation or land compensation")
    {
        List = "/income", Words = "捐款 征地 公积公益金",
        Lead = ("计入公积公益金，不是收入。", "Goes to the common reserve and is no income."),
        Fields =
        [
            village, ActFields.Choice("kind", "种类", "Kind", e =>
            [
                new Choice(nameof(DonationKind.Donation), e.Tongue.Pick("接受捐赠", "Donation")),
                new Choice(nameof(DonationKind.LandCompensation), e.Tongue.Pick("土地补偿费", "Land compensation")),
            ]),
            ActFields.Amount, ActFields.Party("donor", "捐赠（补偿）单位", "Given by"), ActFields.Document,
            ActFields.Summary, ActFields.Papers, ActFields.Files, ActFields.Day,
        ],
        Command = e => new ReceiveDonation(Books(e), e.Word<DonationKind>("kind"), e.Needed("donor"), e.Amount(),
            e.Day(), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>动用公积公益金.</summary>
    public static Act Reserve { get; } = new("release-reserve", ActGroup.Village, "动用公积公益金", "Draw on the reserve")
    {
        List = "/income", Words = "公积金 公益金 reserve",
        Fields =
        [
            village, ActFields.Amount with
            {
                Balance = e => e.Now(e.Text("village"), FundCodes.Collective, JournalAccount.Reserve),
            },
            ActFields.Text("decisionNo", "决议编号", "Decision number"), ActFields.Summary, ActFields.Document,
            ActFields.Papers, ActFields.Files, ActFields.Day,
        ],
        Command = e => new ReleaseReserve(Books(e), e.Needed("decisionNo"), e.Amount(), e.Day(), e.Evidence(),
            e.Needed("summary")),
    };

    /// <summary>冲销村级分录.</summary>
    public static Act Reversal { get; } = new("reverse-village-entry", ActGroup.Correcting, "冲销村级分录", "Reverse village entry")
    {
        List = "/income", Words = "红字 更正 cancel income cost",
        Fields =
        [
            village, ActFields.Text("voucher", "原凭证号", "Voucher to reverse"), ActFields.Day,
            ActFields.Text("reason", "冲销原因", "Reason"),
        ],
        Command = e => new ReverseCollectiveEntry(Books(e), e.Voucher("voucher"), e.Day(), e.Needed("reason")),
    };

    private static Act IncomeOf(string key, string zh, string en, string? category) => new(key, ActGroup.Village, zh, en)
    {
        List = "/income",
        Lead = ("补助、捐赠和土地补偿另有表单，不在这里登记。", "Subsidies, donations and land compensation have forms of their own."),
        Fields =
        [
            village, Codes(a => a.Nature == AccountNature.Income && a.Category is { } c && c != IncomeCategory.Subsidy
                && (category is null || c == category)) with
            {
                Start = e => category is null ? null : Fitting(e, category),
            },
            ActFields.Amount, ActFields.Party("counterparty", "交款单位（人）", "Paid by"), ActFields.Document,
            ActFields.Summary, ActFields.Papers, ActFields.Files, ActFields.Day,
            ActFields.Choice("recurring", "是否经常性", "Does it recur?", e =>
            [
                new Choice("yes", e.Tongue.Pick("是", "Yes")), new Choice("no", e.Tongue.Pick("否（一次性）", "No, one-off")),
            ]) with { Kept = true, Start = _ => "yes" },
            contract with { Kept = true },
            new ActField("instalment", ActFieldKind.Whole, "合同期次", "Instalment") { Required = false }, enterprise,
            ActFields.Optional("mode", "经营模式", "Operating mode"),
        ],
        Command = e => new RecordIncome(Books(e), e.Choice("code"), e.Amount(), e.Day(), e.Choice("recurring") == "yes",
            e.Needed("counterparty"), e.Text("enterprise"), e.Text("mode"), e.Text("contract"), e.Evidence(),
            e.Needed("summary")) { Instalment = e.Whole("instalment") },
    };

    private static string? Fitting(ActEntry e, string category) =>
        ChartOfAccounts.On(e.Today).Accounts.FirstOrDefault(a =>
            a.Nature == AccountNature.Income && a.Category == category)?.Key.Code;

    private static ActField Codes(Func<ChartAccount, bool> fits) =>
        ActFields.Choice("code", "会计科目", "Account of the chart", e =>
        [
            .. ChartOfAccounts.On(e.Today).Accounts.Where(fits)
                .Select(a => new Choice(a.Key.Code, $"{a.Key.Code} {e.Tongue.Pick(a.Zh, a.En)}")),
        ]) with { Kept = true, Searched = true };

    private static CollectiveKey Books(ActEntry e) => new(e.Choice("village"), FiscalYear.Of(e.Day()));
}
