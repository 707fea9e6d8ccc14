using Ledger.Domain.Kernel;

namespace Ledger.Domain.Dues.YearEnd;

/// <summary>Nothing is kept of the year's dues.</summary>
public sealed record DuesNothingLeft(FiscalYear Year) : Refusal("dues-nothing-left", RefusalKind.Conflict,
    $"{Year} 年度党费没有留存可以结转。已收而未上缴的党费不结转，请先办理上缴，上缴后留下的部分再结转。",
    $"Nothing is kept of the dues of {Year}. What is still to be remitted is not carried: remit it first, then carry "
    + "what that leaves.");

/// <summary>The state was kept by an earlier version and does not say what the account keeps.</summary>
public sealed record DuesStateOutdated(DuesKey Dues) : Refusal("dues-state-outdated", RefusalKind.Unavailable,
    $"党组织 {Dues.PartyOrg} {Dues.Year} 年度党费的状态由旧版本保存，未记留存金额。请先运行 rebuild。",
    $"The state of dues {Dues.Year} of {Dues.PartyOrg} was kept by an earlier version, without what is kept of them. "
    + "Run rebuild first.");

/// <summary>The next year's dues are kept by another committee's account.</summary>
public sealed record DuesKeptElsewhere(FiscalYear Year, Holder Keeper) : Refusal("dues-kept-elsewhere",
    RefusalKind.Rule,
    $"该党组织 {Year} 年度的党费已记在另一个党费专户（{Keeper}），留存不能跨专户结转。"
    + "请核对隶属关系的生效日期；确已划转的，先冲销相应的上缴，再按实际比例上缴留存部分。",
    $"The dues of {Year} are kept by another account ({Keeper}), and money is not carried from one account to another. "
    + "Check the day the organisation moved; if it did move, reverse the remittance and remit what was kept as well.");

/// <summary>What the remittance left on the account has been carried or taken back since.</summary>
public sealed record DuesAlreadyCarried(FiscalYear Year) : Refusal("dues-already-carried", RefusalKind.Rule,
    $"该笔上缴在专户的留存已于 {Year} 年末结转或收回，不能再冲销上缴。多缴或少缴的，请在下年度的上缴中调整。",
    $"What this remittance left on the account was carried or taken back at the end of {Year}, so it cannot be "
    + "reversed. Settle the difference in the next year's remittances.");
