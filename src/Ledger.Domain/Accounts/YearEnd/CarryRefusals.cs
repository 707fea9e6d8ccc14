using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts.YearEnd;

/// <summary>Sums are still kept for a purpose.</summary>
public sealed record HoldsOpenAtYearEnd(int Count) : Refusal("holds-open-at-year-end", RefusalKind.Rule,
    $"该账户还有 {Count} 笔预占未用完。请先支付或释放，再办理年末结转；下年需要的，结转后重新预占。",
    $"The account still has {Count} open holds. Pay or release them first; hold again in the next year if needed.");

/// <summary>Nothing is left of the year.</summary>
public sealed record NothingLeftToCarry(AccountKey Account) : Refusal("nothing-left-to-carry", RefusalKind.Conflict,
    $"单位 {Account.Unit} 的“{Account.Fund}”账户在 {Account.Year} 年度没有剩余，无需结转。",
    $"Nothing is left of {Account.Year} in account {Account.Fund} of unit {Account.Unit}; there is nothing to carry.");

/// <summary>The account's state was kept by an earlier version and does not say what came in during its year.</summary>
public sealed record AccountStateOutdated(AccountKey Account) : Refusal("account-state-outdated",
    RefusalKind.Unavailable,
    $"单位 {Account.Unit} 的“{Account.Fund}”{Account.Year} 年度账户状态由旧版本保存。请先运行 rebuild。",
    $"The state of account {Account.Fund} {Account.Year} of unit {Account.Unit} was kept by an earlier version. Run rebuild first.");
