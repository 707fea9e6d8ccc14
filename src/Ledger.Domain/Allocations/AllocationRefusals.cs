using Ledger.Domain.Kernel;

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

/// <summary>The unit has no line in the document.</summary>
public sealed record LineUnknown(string Unit) : Refusal("line-unknown", RefusalKind.NotFound,
    $"本资金安排中没有单位“{Unit}”。请核对单位。",
    $"This allocation has no line for unit “{Unit}”. Check the unit.");

/// <summary>The unit has confirmed its line before.</summary>
public sealed record LineAlreadyConfirmed(string Unit) : Refusal("line-already-confirmed", RefusalKind.Conflict,
    $"单位“{Unit}”已确认到账，无需重复确认。",
    $"Unit “{Unit}” has confirmed already; there is nothing left to do.");
