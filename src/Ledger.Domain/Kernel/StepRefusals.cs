using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>Preparer, approver and payer of one document are three persons (会计基础工作规范 art. 12).</summary>
public sealed record SamePerson(string StepZh, string StepEn) : Refusal("same-person", RefusalKind.Forbidden,
    $"编制、审批、支付须由不同的人办理，您已经办理过本单据的“{StepZh}”。请由另一位有权限的人员办理。",
    $"Preparing, approving and paying need three persons; you did the “{StepEn}” of this document. "
    + "Ask another authorised person.");

/// <summary>A later step cannot lie before an earlier one.</summary>
public sealed record StepBeforeEarlier(LocalDate Day) : Refusal("step-before-earlier", RefusalKind.Input,
    $"业务日期不能早于上一步骤的日期 {Day:uuuu-MM-dd}。请改用该日或之后的日期。",
    $"The business date cannot lie before the step before it, {Day:uuuu-MM-dd}. Use that day or a later one.");
