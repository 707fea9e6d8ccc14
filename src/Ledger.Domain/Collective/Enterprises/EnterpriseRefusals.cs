using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Enterprises;

/// <summary>No enterprise has the id.</summary>
public sealed record EnterpriseUnknown(string Enterprise) : Refusal("enterprise-unknown", RefusalKind.NotFound,
    $"没有编号为“{Enterprise}”的村办企业。请从企业列表中选择，或先登记该企业。",
    $"No enterprise has the id “{Enterprise}”. Choose one from the list, or register it first.");

/// <summary>The enterprise is another village's.</summary>
public sealed record EnterpriseOfAnotherVillage(string Enterprise, string Village) : Refusal(
    "enterprise-of-another-village", RefusalKind.Rule,
    $"企业“{Enterprise}”属于单位 {Village}，不属于本村。请改选本村的企业，或登记到该村账上。",
    $"Enterprise “{Enterprise}” belongs to unit {Village}. Choose one of this village, or use that village's books.");

/// <summary>The enterprise does not run on the day.</summary>
public sealed record EnterpriseNotRunning(string Enterprise, LocalDate Day) : Refusal("enterprise-not-running",
    RefusalKind.Rule,
    $"企业“{Enterprise}”在 {Day:uuuu-MM-dd} 尚未开办或已停办。请核对业务日期或企业。",
    $"Enterprise “{Enterprise}” does not run on {Day:uuuu-MM-dd}. Check the date or the enterprise.");
