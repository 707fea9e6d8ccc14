using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>No unit has the code.</summary>
public sealed record UnitUnknown(string Unit) : Refusal("unit-unknown", RefusalKind.NotFound,
    $"没有编码为“{Unit}”的单位。请从单位列表中选择，或请管理员先登记该单位。",
    $"No unit has the code “{Unit}”. Choose one from the list of units, or ask the administrator to register it.");

/// <summary>A unit of that code is registered already.</summary>
public sealed record UnitAlreadyRegistered(string Unit) : Refusal("unit-already-registered", RefusalKind.Conflict,
    $"编码“{Unit}”已登记。更名、变更隶属请使用相应的变更登记。",
    $"The code “{Unit}” is registered already. Record a renaming or a move instead.");

/// <summary>A division code has 12 digits.</summary>
public sealed record UnitCodeInvalid(string Unit) : Refusal("unit-code-invalid", RefusalKind.Input,
    $"单位编码“{Unit}”不是 12 位数字的区划代码。请核对统计用区划代码。",
    $"“{Unit}” is not a 12-digit division code. Check it against the statistical division codes.");

/// <summary>The unit had ended by that day.</summary>
public sealed record UnitEnded(string Unit, LocalDate EndedOn, string? Successor) : Refusal("unit-ended",
    RefusalKind.Rule,
    $"单位“{Unit}”已于 {EndedOn:uuuu-MM-dd} 撤销或并入{Successor ?? "其他单位"}。请改选现有单位。",
    $"Unit “{Unit}” ended on {EndedOn:uuuu-MM-dd}; {Successor ?? "another unit"} carries on. "
    + "Choose a unit that exists.");

/// <summary>Only the first unit of a tenant has no parent.</summary>
public sealed record UnitWithoutParent() : Refusal("unit-without-parent", RefusalKind.Input,
    "除最高一级单位外，每个单位都要有上级。请选择上级单位。",
    "Every unit but the topmost has a parent. Choose the parent unit.");

/// <summary>The unit is not registered yet on that day.</summary>
public sealed record UnitNotYet(string Unit, LocalDate Day) : Refusal("unit-not-yet", RefusalKind.Rule,
    $"单位“{Unit}”在 {Day:uuuu-MM-dd} 尚未设立。请改用设立之日或之后的日期。",
    $"Unit “{Unit}” does not exist yet on {Day:uuuu-MM-dd}. Use the day it was set up or a later one.");

/// <summary>Units stand under the unit that is to end.</summary>
public sealed record UnitHasChildren(string Unit, string Child) : Refusal("unit-has-children", RefusalKind.Rule,
    $"单位“{Unit}”下还有单位“{Child}”。请先将下级单位变更隶属，再撤并。",
    $"Unit “{Child}” still stands under “{Unit}”. Move the units below it first.");

/// <summary>The topmost unit cannot move or end.</summary>
public sealed record UnitIsTopmost(string Unit) : Refusal("unit-is-topmost", RefusalKind.Rule,
    $"“{Unit}”是最高一级单位，不能变更隶属或撤并。请核对单位。",
    $"“{Unit}” is the topmost unit and can neither move nor end. Check the unit.");

/// <summary>A unit cannot stand under itself.</summary>
public sealed record UnitUnderItself(string Unit) : Refusal("unit-under-itself", RefusalKind.Rule,
    $"单位“{Unit}”不能隶属于自己或自己的下级，也不能并入自己。请改选单位。",
    $"Unit “{Unit}” cannot stand under itself or under a unit below it, nor merge into itself. Choose another one.");
