using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Funds;

/// <summary>No fund has the code.</summary>
public sealed record FundUnknown(string Fund) : Refusal("fund-unknown", RefusalKind.NotFound,
    $"没有编码为“{Fund}”的资金。请从资金列表中选择。",
    $"No fund has the code “{Fund}”. Choose one from the list of funds.");

/// <summary>The fund is kept by another kind of holder.</summary>
public sealed record FundOfAnotherHolder(string Fund) : Refusal("fund-of-another-holder", RefusalKind.Rule,
    $"资金“{Fund}”不由此类账户持有，财政资金、党费、集体资金不得互相抵用。请改选资金或账户。",
    $"Fund “{Fund}” is not kept by this kind of holder; the three kinds never net. Choose another fund or holder.");

/// <summary>A fund of that code is established already.</summary>
public sealed record FundAlreadyEstablished(string Fund) : Refusal("fund-already-established", RefusalKind.Conflict,
    $"资金“{Fund}”已设立。请登记新的规则，不要重复设立。",
    $"Fund “{Fund}” is established already. Set a new rule instead.");

/// <summary>A fund code is short, plain and typed on any keyboard.</summary>
public sealed record FundCodeInvalid(string Fund) : Refusal("fund-code-invalid", RefusalKind.Input,
    $"资金编码“{Fund}”不可用。请用 2 到 40 个小写英文字母、数字或连字符，以字母开头。",
    $"“{Fund}” cannot be a fund code. Use 2 to 40 lower-case letters, digits or hyphens and begin with a letter.");

/// <summary>A rule cannot allow and forbid the same purpose.</summary>
public sealed record PurposeBothWays(string Purpose) : Refusal("purpose-both-ways", RefusalKind.Input,
    $"用途“{Purpose}”同时列为允许和禁止。请从其中一栏删除。",
    $"“{Purpose}” is allowed and forbidden at once. Take it out of one of the two lists.");

/// <summary>A share lies between nothing and the whole.</summary>
public sealed record RatioBeyondWhole() : Refusal("ratio-beyond-whole", RefusalKind.Input,
    "比例应在 0 到 100% 之间；文件未公布比例时请留空。",
    "A ratio lies between 0 and 100 percent. Leave it empty where the document does not tell it.");

/// <summary>Bands name their measure, and each begins at an amount of its own.</summary>
public sealed record IncomeBandsUnclear() : Refusal("income-bands-unclear", RefusalKind.Input,
    "收入分档须写明口径（total 总收入或 operating 经营性收入），至少一档，各档编码和起点金额互不相同且不为负。请核对。",
    "Income bands name their measure (total or operating) and have at least one band, each with a code and a starting "
    + "amount of its own, not below zero. Check them.");

/// <summary>No purposes are in force for the fund on the day.</summary>
public sealed record PurposeRulesMissing(string Fund, LocalDate Day) : Refusal("purpose-rules-missing",
    RefusalKind.Rule,
    $"资金“{Fund}”在 {Day:uuuu-MM-dd} 尚无有效的用途规定。请管理员先登记依据文件。",
    $"Fund “{Fund}” has no purposes in force on {Day:uuuu-MM-dd}. Ask the administrator to record the rule first.");

/// <summary>The fund forbids the purpose; the clause is quoted and the nearest allowed purposes are named.</summary>
public sealed record PurposeForbidden(string FundZh, string FundEn, ForbiddenPurpose Forbidden, PurposesSet Rule)
    : Refusal("purpose-forbidden", RefusalKind.Rule,
        $"{FundZh}不得用于“{Forbidden.Purpose.Zh}”（{Rule.DocumentNo}：{Forbidden.Clause}）。"
        + $"可改用相近的用途：{string.Join("、", Rule.Nearest(Forbidden.Purpose).Select(p => p.Zh))}；"
        + $"全部可用于：{string.Join("、", Rule.Allowed.Select(p => p.Zh))}。",
        $"{FundEn} may not be spent on “{Forbidden.Purpose.En}” ({Rule.DocumentNo}: {Forbidden.Clause}). "
        + $"Nearest allowed: {string.Join(", ", Rule.Nearest(Forbidden.Purpose).Select(p => p.En))}. "
        + $"Allowed in all: {string.Join(", ", Rule.Allowed.Select(p => p.En))}.");

/// <summary>The purpose is not among those the fund allows.</summary>
public sealed record PurposeNotAllowed(string FundZh, string FundEn, string Purpose, PurposesSet Rule)
    : Refusal("purpose-not-allowed", RefusalKind.Rule,
        $"用途“{Purpose}”不在{FundZh}允许的范围内（{Rule.DocumentNo}）。"
        + $"可用于：{string.Join("、", Rule.Allowed.Select(p => p.Zh))}。",
        $"“{Purpose}” is not among the purposes of {FundEn} ({Rule.DocumentNo}). "
        + $"Allowed: {string.Join(", ", Rule.Allowed.Select(p => p.En))}.");

/// <summary>A threshold asks for something the ledger knows, of somebody.</summary>
public sealed record ThresholdUnclear(string Requires) : Refusal("threshold-unclear", RefusalKind.Input,
    $"限额的要求“{Requires}”无法识别或数值不当。请用 second-person（另一人审批）、joint-signature（联签，至少 2 人）、"
    + "decision-record（集体决议）或 filing（备案），金额不为负，比例在 0 到 100% 之间。",
    $"The requirement “{Requires}” is not known, or its figures are off. Use second-person, joint-signature (at least "
    + "two), decision-record or filing; an amount not below zero; shares between 0 and 100 percent.");

/// <summary>The amount is paid only after others have approved it.</summary>
public sealed record ApprovalRequired(Money Amount, ApprovalNeed Need) : Refusal("approval-required", RefusalKind.Rule,
    $"{Amount} 元达到审批限额，须先办理：{Need.Zh}（{Need.Quote}）。请填写支出审批单并提交审批，不能直接登记。",
    $"An amount of {Amount} yuan reaches the approval threshold; it needs {Need.En} ({Need.Quote}). "
    + "Submit it for approval as a payment document instead of recording it at once.");

/// <summary>A paper the rules ask for is missing.</summary>
public sealed record EvidenceMissing(string Zh, string En, EvidenceSet Rule, EvidenceRule Asked) : Refusal(
    "evidence-missing", RefusalKind.Rule,
    $"缺少{Zh}（{Rule.DocumentNo}：{Asked.Clause}，自 {Asked.From} 元起）。请补充后再提交。",
    $"This needs {En} ({Rule.DocumentNo}: {Asked.Clause}, from {Asked.From} yuan on). Add it and submit again.");
