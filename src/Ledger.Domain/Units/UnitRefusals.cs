using Ledger.Domain.Kernel;

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
