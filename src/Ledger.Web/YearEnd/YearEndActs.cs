using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.YearEnd;
using Ledger.Domain.Dues;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;
using Ledger.Web.Acts;
using Ledger.Web.Dues;
using Ledger.Web.Pools;

namespace Ledger.Web.YearEnd;

/// <summary>The end of a year for one account, pool or organisation, with its paper, looked at before it is recorded.</summary>
public static class YearEndActs
{
    private static readonly ActField year = ActFields.Year with { Start = e => $"{e.Today.Year - 1}" };

    private static readonly (string Zh, string En) lead = (
        "只办理这一项；预览列出结转和收回的分录。全部一起办理请用年末结转页。",
        "Ends the year of this one; the preview shows what goes on and what is taken back. The page of year end does all at once.");

    /// <summary>单个账户年末结转.</summary>
    public static Act Account { get; } = new("carry-account", ActGroup.Closing, "账户年末结转", "Carry one account")
    {
        List = "/year-end", Words = "结余 结转 收回 carry", Lead = lead,
        Fields = [ActFields.Unit(), ActFields.Fund(), year, ActFields.Summary, ActFields.Document, ActFields.Papers],
        Command = e => new CarryAccount(
            new AccountKey(e.Choice("unit"), e.Choice("fund"), e.Year()), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>单个资金池年末结转.</summary>
    public static Act Pool { get; } = new("carry-pool", ActGroup.Closing, "资金池年末结转", "Carry one pool")
    {
        List = "/year-end", Words = "指标 未安排 结转 收回 carry pool", Lead = lead,
        Fields = [PoolActs.PoolHolder, ActFields.Fund(HolderKind.Fiscal), year, ActFields.Summary, ActFields.Document, ActFields.Papers],
        Command = e => new CarryPool(
            new PoolKey(Holder.Fiscal(e.Choice("holder")), e.Choice("fund"), e.Year()), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>单个党组织党费留存年末结转.</summary>
    public static Act Dues { get; } = new("carry-dues", ActGroup.Closing, "党费留存年末结转", "Carry kept dues")
    {
        List = "/year-end", Words = "党费 留存 结转 carry dues", Lead = lead,
        Fields = [DuesActs.Organisation, year, ActFields.Summary, ActFields.Document, ActFields.Papers],
        Command = e => new CarryDues(new DuesKey(e.Choice("partyOrg"), e.Year()), e.Evidence(), e.Needed("summary")),
    };
}
