using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Funds;

/// <summary>The fund has no rule about unspent money on that day.</summary>
public sealed record CarryRuleMissing(string Fund, LocalDate Day) : Refusal("carry-rule-missing", RefusalKind.Rule,
    $"资金“{Fund}”在 {Day:uuuu-MM-dd} 没有结转规则。请管理员先登记结转规定和文号。",
    $"Fund “{Fund}” has no carry-over rule on {Day:uuuu-MM-dd}. Have the administrator set it under its document.");

/// <summary>The rule about unspent money changed while the command was on its way.</summary>
public sealed record CarryRuleChanged(string Fund) : Refusal("carry-rule-changed", RefusalKind.Conflict,
    $"资金“{Fund}”的结转规则刚刚变更，本次未作任何更改。请重新查看后再办理。",
    $"The carry-over rule of fund “{Fund}” has just changed; nothing was recorded. Look again and repeat.");
