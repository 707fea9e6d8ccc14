using Ledger.Domain.Kernel;

namespace Ledger.Domain.Contributions;

/// <summary>No contribution has the number.</summary>
public sealed record ContributionUnknown(string Id) : Refusal("contribution-unknown", RefusalKind.NotFound,
    $"没有编号为“{Id}”的共建资助。请从共建资助列表中选择。",
    $"No contribution has the number “{Id}”. Choose one from the list.");

/// <summary>The contribution has been reversed before.</summary>
public sealed record ContributionAlreadyReversed(string Id) : Refusal("contribution-already-reversed",
    RefusalKind.Conflict,
    $"共建资助“{Id}”已冲销，不能重复冲销。",
    $"Contribution “{Id}” has been reversed already.");

/// <summary>Someone gave it.</summary>
public sealed record ContributorsInvalid() : Refusal("contributors-invalid", RefusalKind.Input,
    "至少填写一个资助单位；名称不能为空，个数至少为 1。不便具名时可写“驻地单位”并填个数。",
    "Enter at least one contributor with a name and a count of 1 or more. "
    + "For several who are not named, write what they are and how many.");

/// <summary>Cash has an amount.</summary>
public sealed record CashWithoutAmount() : Refusal("cash-without-amount", RefusalKind.Input,
    "现金资助须填写总额。金额不详的，请登记为上报数，不要入账。",
    "Cash needs its whole amount. Where the amount is not known, record a reported figure instead of booking.");

/// <summary>The shares of all known givers are the whole, and no more than it.</summary>
public sealed record ContributorsDoNotAddUp(Money Total, Money Shares) : Refusal("contributors-do-not-add-up",
    RefusalKind.Input,
    $"各资助单位金额合计 {Shares} 元，与总额 {Total} 元不符。请核对；个别金额不详的请留空，系统不作平均分摊。",
    $"The contributors' amounts add up to {Shares} yuan, and the whole is {Total}. Check them; leave an unknown share "
    + "empty. The whole is never divided evenly.");

/// <summary>A converted value says how it was found.</summary>
public sealed record ConversionBasisMissing() : Refusal("conversion-basis-missing", RefusalKind.Input,
    "实物折价须写明折价依据（市价、发票或评估）。没有依据的请不填金额，只登记实物。",
    "A converted value needs its basis: market price, invoice or appraisal. Without one leave the value empty and "
    + "record the goods alone.");

/// <summary>No street or township keeps money for the unit.</summary>
public sealed record UnitWithoutOffice(string Unit) : Refusal("unit-without-office", RefusalKind.Rule,
    $"单位“{Unit}”没有代管资金的街道（乡镇）。请选择村或社区，或请管理员登记其隶属关系。",
    $"No street or township keeps money for unit “{Unit}”. Choose a village or community, or ask the administrator "
    + "to record where it belongs.");

/// <summary>The cash, or a part of it, has been spent since.</summary>
public sealed record ContributionAlreadySpent(Money Left, Money Asked) : Refusal("contribution-already-spent",
    RefusalKind.Rule,
    $"该账户可用余额只有 {Left} 元，不足以退回 {Asked} 元。请先冲销用它支付的支出。",
    $"Only {Left} yuan are left in the account, less than {Asked}. Reverse what was paid from it first.");
