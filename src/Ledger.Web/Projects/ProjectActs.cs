using Ledger.Domain.Projects;
using Ledger.Web.Acts;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;

namespace Ledger.Web.Projects;

/// <summary>What is done with projects.</summary>
public static class ProjectActs
{
    private static readonly ActField id = ActFields.Text("id", "项目编号", "Project") with { Kept = true };

    /// <summary>申报项目.</summary>
    public static Act Declaration { get; } = new("project", ActGroup.Partners, "申报项目", "Declare project")
    {
        List = "/projects", Words = "立项 惠民项目 党建项目 declare",
        Lead = ("登记后得到项目编号；支出、预占和共建资助填写这个编号，就归到项目卡上。",
            "The project gets a number; spending, holds and contributions that name it come together on its card."),
        Fields =
        [
            ActFields.Unit(), ActFields.Text("nameZh", "项目名称", "Name in Chinese"),
            ActFields.Text("goal", "项目目标", "Goal"), ActFields.Text("lead", "负责人", "Lead"),
            new ActField("budget", ActFieldKind.Money, "预算", "Budget") { Required = false }, ActFields.Summary,
            ActFields.Optional("nameEn", "英文名称", "Name in English"), ActFields.Document, ActFields.Papers,
            ActFields.Day with { Zh = "申报日期", En = "Declared on" },
        ],
        Command = e => new DeclareProject(e.Choice("unit"),
            new ProjectTerms(e.Needed("nameZh"), e.Text("nameEn"), e.Needed("goal"), e.OptionalAmount("budget"),
                e.Needed("lead")), e.Day(), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>落实项目资金.</summary>
    public static Act Funding { get; } = new("fund-project", ActGroup.Partners, "落实项目资金", "Set a source aside for a project")
    {
        List = "/projects", Words = "资金来源 联合出资 多资金 source",
        Fields =
        [
            id, ActFields.Choice("fund", "资金（外部资金不选）", "Fund (none for outside money)", e => Choices.Funds(e.Desk)) with
            {
                Required = false, Searched = true,
            },
            ActFields.Year, ActFields.Amount, ActFields.Summary, ActFields.Document, ActFields.Papers, ActFields.Day,
        ],
        Command = e => new FundProject(e.Needed("id"), e.Text("fund"), e.Year(), e.Amount(), e.Day(), e.Evidence(),
            e.Needed("summary")),
    };

    /// <summary>项目进展.</summary>
    public static Act Progress { get; } = new("progress-project", ActGroup.Partners, "项目进展", "Record progress")
    {
        List = "/projects", Words = "推进 进度",
        Fields =
        [
            id, new("percent", ActFieldKind.Whole, "完成百分比", "Percent done"),
            ActFields.Summary with { Zh = "进展说明", En = "What was done" }, ActFields.Document, ActFields.Papers,
            ActFields.Day,
        ],
        Command = e => new ProgressProject(
            e.Needed("id"), e.Whole("percent") ?? -1, e.Day(), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>项目验收.</summary>
    public static Act Acceptance { get; } = new("accept-project", ActGroup.Partners, "项目验收", "Record acceptance")
    {
        List = "/projects", Words = "验收 合格 accept",
        Fields =
        [
            id, ActFields.Choice("result", "验收结果", "Result", e =>
            [
                new Choice(nameof(AcceptanceResult.Passed), e.Tongue.Pick("合格", "Passed")),
                new Choice(nameof(AcceptanceResult.PassedAfterMending), e.Tongue.Pick("整改后合格", "Passed after mending")),
                new Choice(nameof(AcceptanceResult.Failed), e.Tongue.Pick("不合格", "Failed")),
            ]),
            ActFields.Text("acceptedBy", "验收人员", "Examined by"),
            ActFields.Text("documentNo", "验收单号", "Acceptance paper"),
            ActFields.Summary with { Zh = "验收意见", En = "Finding" }, ActFields.Papers, ActFields.Day,
        ],
        Command = e => new AcceptProject(e.Needed("id"), e.Word<AcceptanceResult>("result"), e.Needed("acceptedBy"),
            e.Day(), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>项目公示.</summary>
    public static Act Disclosure { get; } = new("disclose-project", ActGroup.Partners, "项目公示", "Make a project public")
    {
        List = "/projects", Words = "公开 结果公示 publish",
        Fields =
        [
            id, ActFields.Summary with { Zh = "公示内容", En = "What was published" }, ActFields.Document,
            ActFields.Papers, ActFields.Day,
        ],
        Command = e => new DiscloseProject(e.Needed("id"), e.Day(), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>取消项目.</summary>
    public static Act Cancellation { get; } = new("cancel-project", ActGroup.Correcting, "取消项目", "Cancel project")
    {
        List = "/projects", Words = "终止 放弃",
        Fields = [id, ActFields.Day, ActFields.Text("reason", "取消原因", "Reason")],
        Command = e => new CancelProject(e.Needed("id"), e.Day(), e.Needed("reason")),
    };
}
