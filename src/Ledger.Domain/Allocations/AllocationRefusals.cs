using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>No allocation document has the number.</summary>
public sealed record AllocationUnknown(string Id) : Refusal("allocation-unknown", RefusalKind.NotFound,
    $"没有编号为“{Id}”的资金安排。请从资金安排列表中选择。",
    $"No allocation has the number “{Id}”. Choose one from the register.");

/// <summary>A document needs at least one line.</summary>
public sealed record AllocationWithoutLines() : Refusal("allocation-without-lines", RefusalKind.Input,
    "资金安排至少要有一行。请填写单位和金额。",
    "An allocation needs at least one line. Enter a unit and an amount.");

/// <summary>A unit stands on more than one line.</summary>
public sealed record UnitTwice(string Unit) : Refusal("unit-twice", RefusalKind.Input,
    $"单位“{Unit}”出现在多行。请合并为一行。",
    $"Unit “{Unit}” stands on more than one line. Merge them into one.");

/// <summary>A unit's money is kept by another fiscal office.</summary>
public sealed record UnitOfAnotherOffice(string Unit) : Refusal("unit-of-another-office", RefusalKind.Rule,
    $"单位“{Unit}”的资金不由本单位代管。请从本辖区的村（社区）中选择。",
    $"The money of unit “{Unit}” is kept by another office. Choose a unit of this jurisdiction.");

/// <summary>Preparer, approver and payer of one document are three persons (会计基础工作规范 art. 12).</summary>
public sealed record SamePerson(string StepZh, string StepEn) : Refusal("same-person", RefusalKind.Forbidden,
    $"编制、审批、支付须由不同的人办理，您已经办理过本单据的“{StepZh}”。请由另一位有权限的人员办理。",
    $"Preparing, approving and paying need three persons; you did the “{StepEn}” of this document. "
    + "Ask another authorised person.");

/// <summary>The unit has no line in the document.</summary>
public sealed record LineUnknown(string Unit) : Refusal("line-unknown", RefusalKind.NotFound,
    $"本资金安排中没有单位“{Unit}”。请核对单位。",
    $"This allocation has no line for unit “{Unit}”. Check the unit.");

/// <summary>The unit has confirmed its line before.</summary>
public sealed record LineAlreadyConfirmed(string Unit) : Refusal("line-already-confirmed", RefusalKind.Conflict,
    $"单位“{Unit}”已确认到账，无需重复确认。",
    $"Unit “{Unit}” has confirmed already; there is nothing left to do.");

/// <summary>A later step cannot lie before an earlier one.</summary>
public sealed record StepBeforeEarlier(LocalDate Day) : Refusal("step-before-earlier", RefusalKind.Input,
    $"业务日期不能早于上一步骤的日期 {Day:uuuu-MM-dd}。请改用该日或之后的日期。",
    $"The business date cannot lie before the step before it, {Day:uuuu-MM-dd}. Use that day or a later one.");
