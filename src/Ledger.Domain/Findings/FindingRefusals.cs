using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Findings;

/// <summary>No finding of that number.</summary>
public sealed record FindingUnknown(string Id) : Refusal("finding-unknown", RefusalKind.NotFound,
    $"没有编号为“{Id}”的问题。请从整改台账中选择。", $"No finding has the number “{Id}”. Choose one from the register.");

/// <summary>The finding stands at another step.</summary>
public sealed record FindingAtAnotherStep(FindingStep Step) : Refusal("finding-at-another-step", RefusalKind.Conflict,
    "该问题当前所处的环节不能办理这一步。请刷新整改台账后再办。",
    "The finding stands at another step, where this one is not possible. Look at the register again.");

/// <summary>Who mends a finding does not verify it.</summary>
public sealed record VerifierMended() : Refusal("verifier-mended", RefusalKind.Forbidden,
    "整改的制定人或报告人不能核验同一问题。请由另一位审计员核验。",
    "Whoever planned or reported the rectification does not verify it. Ask another auditor.");

/// <summary>A deadline lies ahead.</summary>
public sealed record DeadlinePassed(LocalDate Today) : Refusal("deadline-passed", RefusalKind.Input,
    $"整改期限不能早于今天（{Today:uuuu-MM-dd}）。请改正。",
    $"The deadline is before today ({Today:uuuu-MM-dd}). Correct it.");

/// <summary>No audit rule of that code, or none that has the limit.</summary>
public sealed record RuleLimitUnknown(string Rule) : Refusal("rule-limit-unknown", RefusalKind.Input,
    $"审计规则“{Rule}”不存在，或没有这个参数。请从规则页选择。",
    $"There is no audit rule “{Rule}”, or it has no such limit. Choose one from the page of rules.");
