using Ledger.Domain.Journal;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Trace;

/// <summary>Which lines a column of a balance is made of, and the formula in words.</summary>
/// <param name="Accounts">The accounts whose lines are added, as a pattern.</param>
/// <param name="IsNegated">Whether the sum is shown with the other sign, as income is.</param>
public sealed record FigureFormula(string Column, string Accounts, bool IsNegated, string Zh, string En)
{
    private static readonly FigureFormula[] units =
    [
        new("allocated", "%", false, "在途 + 可用 + 预占 + 已支出 + 结转 + 收回的全部分录之和",
            "the sum of all lines: in transit, available, held, spent, carried over and clawed back"),
        new("in-transit", JournalAccount.InTransit, false, "拨付在途的分录 − 已确认到账的分录",
            "lines paid to the unit less lines it has confirmed"),
        new("available", JournalAccount.Available, false, "到账 + 结转 − 支出 − 预占 − 收回的分录之和",
            "the sum of lines that came in less lines spent, held or taken back"),
        new("held", JournalAccount.Held, false, "预占的分录 − 已支付和已释放的分录", "lines kept less lines paid or released"),
        new("spent", "spent:%", false, "各用途支出分录之和，冲销为负", "the sum of lines of spending; reversals are negative"),
        new("carried-over", JournalAccount.CarriedOver, false, "转出下年 − 上年转入", "carried to the next year less carried from the last"),
        new("clawed-back", JournalAccount.ClawedBack, false, "被收回的分录之和", "the sum of lines taken back"),
        new("income", "income:%", true, "各类收入分录之和（变号），冲销为负", "the sum of lines of income with the sign turned"),
        new("cost", "cost:%", false, "各类成本费用分录之和，冲销为负", "the sum of lines of cost; reversals are negative"),
        new("in-kind", JournalAccount.InKind, false, "实物折价分录之和", "the sum of lines of goods at converted value"),
    ];

    private static readonly FigureFormula[] pools =
    [
        new("appropriated", "source:%", true, "各级指标分录之和（变号）", "the sum of lines from the tiers with the sign turned"),
        new("reserved", JournalAccount.Reserved, false, "已审批占用 − 已拨付 − 已释放的分录", "lines reserved less lines paid or released"),
        new("available", JournalAccount.Unallocated, false, "收到指标 + 上年结转 − 已安排占用 − 结转和收回的分录", "lines appropriated or brought less lines reserved, carried on or taken back"),
        new("allocated", "%", false, "收到指标 − 未安排额度 − 结转 − 收回", "appropriated less unallocated, carried over and clawed back"),
        new("carried-over", "%carried-over", false, "转出下年 − 上年转入", "carried to the next year less carried from the last"),
        new("clawed-back", "%clawed-back", false, "被收回的分录之和", "the sum of lines taken back"),
    ];

    /// <summary>The formula of a column, on the row of a pool or of a unit; null when there is none.</summary>
    public static FigureFormula? Of(string? column, bool isPool) =>
        (isPool ? pools.FirstOrDefault(f => f.Column == column) : null) ?? units.FirstOrDefault(f => f.Column == column);

    /// <summary>The formula in the reader's language.</summary>
    public string In(Tongue tongue) => tongue.Pick(Zh, En);
}
