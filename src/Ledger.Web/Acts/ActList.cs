using Ledger.Web.Accounts;
using Ledger.Web.Collective;
using Ledger.Web.Contracts;
using Ledger.Web.Contributions;
using Ledger.Web.Dues;
using Ledger.Web.Pools;
using Ledger.Web.Projects;
using Ledger.Web.Shell.Entry;

namespace Ledger.Web.Acts;

/// <summary>Every act of finance staff, in the order in which money flows.</summary>
public static class ActList
{
    /// <summary>All acts.</summary>
    public static IReadOnlyList<Act> All { get; } =
    [
        PoolActs.Appropriation,
        new("allocation", ActGroup.Funding, "资金安排、拨付", "Allocate and disburse")
        {
            Elsewhere = "/allocations/new", Words = "划拨 下拨 分配 多单位 disburse",
            Lead = ("一张单据安排多个单位，经审批、支付后由单位确认。", "One document for many units, approved, paid and confirmed."),
        },
        new("receipt", ActGroup.Funding, "收到拨付（确认到账）", "Confirm receipt")
        {
            Elsewhere = "/allocations", Words = "到账 在途 确认 confirm",
            Lead = ("在资金安排单据上逐个单位确认到账。", "Confirm each unit's line on the allocation document."),
        },
        AccountActs.Expenditure, AccountActs.Hold, AccountActs.Release,
        DuesActs.Collection, DuesActs.Remittance, DuesActs.Return,
        CollectiveActs.Rent, CollectiveActs.Income, CollectiveActs.Cost, CollectiveActs.Subsidy,
        CollectiveActs.Recognition, CollectiveActs.Donation, CollectiveActs.Reserve,
        ContributionActs.Cash, ContributionActs.InKind,
        ContractActs.Registration, ContractActs.Amendment, ContractActs.End,
        ProjectActs.Declaration, ProjectActs.Funding, ProjectActs.Progress, ProjectActs.Acceptance, ProjectActs.Disclosure,
        AccountActs.Reversal, PoolActs.Withdrawal, DuesActs.Reversal, CollectiveActs.Reversal, ContributionActs.Reversal,
        ProjectActs.Cancellation,
    ];

    /// <summary>The act of that key that has a form of this kind; null when there is none.</summary>
    public static Act? Find(string key) => All.FirstOrDefault(a => a.Key == key && a.Command is not null);

    /// <summary>The act whose form has that older address.</summary>
    public static Act? At(string path) => All.FirstOrDefault(a => a.Path == path);

    /// <summary>The acts that fit what was typed: a part of the name, of its other words, or its pinyin initials.</summary>
    public static IReadOnlyList<Act> Search(string? typed) => typed is null ? All
        : [.. All.Where(a => $"{a.Zh} {a.En} {a.Words} {a.Key}".Contains(typed, StringComparison.OrdinalIgnoreCase)
            || PinyinInitials.Of(a.Zh).Concat(a.Words.Split(' ').SelectMany(PinyinInitials.Of))
                .Any(way => way.Contains(typed, StringComparison.OrdinalIgnoreCase)))];
}
