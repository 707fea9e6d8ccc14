using Ledger.Domain.Kernel;

namespace Ledger.Web.Allocations;

/// <summary>A line of the grid is wrong.</summary>
public sealed record GridLineWrong(int Line, string Zh, string En) : Refusal("grid-line-wrong", RefusalKind.Input,
    $"第 {Line} 行：{Zh}", $"Line {Line}: {En}.");

/// <summary>Nothing is left to allocate by that basis.</summary>
public sealed record NothingToAllocate() : Refusal("nothing-to-allocate", RefusalKind.Rule,
    "没有可分配的内容：表格为空、人数全为零，或各村（社区）都已达到标准。请核对表格和分配方式。",
    "There is nothing to allocate: the grid is empty, no people are named, or every community meets the standard. "
    + "Check the grid and the basis.");
