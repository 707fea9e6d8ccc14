using Ledger.Domain.Contributions;
using Ledger.Domain.Kernel;
using Ledger.Web.Acts;

namespace Ledger.Web.Contributions;

/// <summary>What partners of co-building give.</summary>
public static class ContributionActs
{
    private static readonly ActField recipient = ActFields.Unit("recipient", "受助单位", "Recipient");

    private static readonly ActField giver = ActFields.Text("contributors", "资助方", "Given by");

    private static readonly ActField givers =
        new("count", ActFieldKind.Whole, "资助方家数", "How many givers") { Required = false, Start = _ => "1" };

    private static readonly ActField project = ActFields.Optional("project", "项目编号", "Project");

    private static readonly ActField leveraged = new("leveraged", ActFieldKind.Money, "撬动社会资金（不入账）", "Leveraged, not posted")
    {
        Required = false,
    };

    /// <summary>共建资助（现金）.</summary>
    public static Act Cash { get; } = new("cash-gift", ActGroup.Partners, "共建资助（现金）", "Record cash contribution")
    {
        Path = "/contributions/new", List = "/contributions", Words = "捐款 赞助 联合出资 donor",
        Fields =
        [
            recipient, ActFields.Amount with { Name = "total" }, giver, givers, ActFields.Document, ActFields.Summary, ActFields.Papers, ActFields.Files,
            ActFields.Day, project, leveraged,
        ],
        Command = e => new RecordContribution(
            Terms(e, ContributionKind.Cash, e.Amount("total"), null, null), e.Day(), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>物资捐赠.</summary>
    public static Act InKind { get; } = new("goods", ActGroup.Partners, "物资捐赠", "Record goods given")
    {
        List = "/contributions", Words = "实物 爱心物资 礼包 in kind",
        Lead = ("没有标明价值的物资不估价，折合金额留空。", "Goods without a stated value get none; leave the amount empty."),
        Fields =
        [
            recipient, ActFields.Text("goods", "物资数量", "How many") with { Required = false, Kind = ActFieldKind.Whole },
            ActFields.Optional("measure", "计量单位", "Unit of measure"),
            ActFields.Amount with { Name = "total", Zh = "折合金额", En = "Converted value", Required = false },
            ActFields.Optional("conversionBasis", "折价依据", "Basis of the value"), giver, givers, ActFields.Document,
            ActFields.Summary, ActFields.Papers, ActFields.Files, ActFields.Day, project, leveraged,
        ],
        Command = e => new RecordContribution(
            Terms(e, ContributionKind.InKind, e.OptionalAmount("total"), e.Text("conversionBasis"), Quantity(e)), e.Day(),
            e.Evidence(), e.Needed("summary")),
    };

    /// <summary>冲销共建资助.</summary>
    public static Act Reversal { get; } = new("reverse-contribution", ActGroup.Correcting, "冲销共建资助", "Reverse contribution")
    {
        List = "/contributions", Words = "红字 更正 cancel",
        Fields =
        [
            ActFields.Text("id", "资助编号", "Id of the contribution"), ActFields.Day,
            ActFields.Text("reason", "冲销原因", "Reason"),
        ],
        Command = e => new ReverseContribution(e.Needed("id"), e.Day(), e.Needed("reason")),
    };

    private static Quantity? Quantity(ActEntry e) =>
        e.Whole("goods") is { } count ? new Quantity(count, e.Text("measure") ?? "件", []) : null;

    private static ContributionTerms Terms(
        ActEntry e, ContributionKind kind, Money? total, string? basis, Quantity? quantity)
    {
        var count = e.Whole("count") is { } given and > 0 ? given : 1;
        return new ContributionTerms(e.Choice("recipient"), kind,
            [new Contributor(e.Needed("contributors"), count, count == 1 ? total : null)], total, basis, quantity,
            e.OptionalAmount("leveraged"), e.Text("project"));
    }
}
