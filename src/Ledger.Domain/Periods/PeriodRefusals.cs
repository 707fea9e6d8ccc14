using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Periods;

/// <summary>A month is one of twelve.</summary>
public sealed record PeriodInvalid() : Refusal("period-invalid", RefusalKind.Input,
    "期间须为有效的年月，例如 2026-03。请改正。",
    "A period is a year and a month, as in 2026-03. Correct it.");

/// <summary>The month has not ended.</summary>
public sealed record PeriodNotEnded(LocalDate LastDay) : Refusal("period-not-ended", RefusalKind.Rule,
    $"该月尚未结束，不能结账。请在 {LastDay:uuuu-MM-dd} 之后办理。",
    $"The month has not ended. Close it after {LastDay:uuuu-MM-dd}.");

/// <summary>The month is closed and not open for anybody.</summary>
public sealed record PeriodAlreadyClosed(PeriodKey Period) : Refusal("period-already-closed", RefusalKind.Conflict,
    $"{Period.Year} 年 {Period.Month} 月已结账，无需重复结账。",
    $"Month {Period.Month} of {Period.Year} is closed already; there is nothing left to do.");

/// <summary>The month is not closed.</summary>
public sealed record PeriodNotClosed(PeriodKey Period) : Refusal("period-not-closed", RefusalKind.Conflict,
    $"{Period.Year} 年 {Period.Month} 月尚未结账，可直接登记业务，无需反结账。",
    $"Month {Period.Month} of {Period.Year} is not closed; record into it without reopening.");

/// <summary>Each point of the checklist is done or waived.</summary>
public sealed record ChecklistOpen(string Item, string? Places) : Refusal("checklist-open", RefusalKind.Rule,
    $"结账检查项“{Item}”尚未完成（{Places}）。请先办理；确实不能办理的，写明责任人、原因和期限后豁免。",
    $"Point “{Item}” of the closing checklist is open ({Places}). Mend it, or waive it with who, why and until when.");

/// <summary>A waiver names a person, a reason and a near day.</summary>
public sealed record WaiverInvalid(string Item, int MostDays) : Refusal("waiver-invalid", RefusalKind.Input,
    $"检查项“{Item}”的豁免须写明责任人和原因，期限在今天之后、{MostDays} 天之内。请补全。",
    $"The waiver of “{Item}” needs a person, a reason, and a day within {MostDays} days. Complete it.");

/// <summary>What concerns the soundness of the book itself is never waived.</summary>
public sealed record WaiverNotAllowed(string Item) : Refusal("waiver-not-allowed", RefusalKind.Rule,
    $"检查项“{Item}”涉及账簿本身是否完整，不能豁免。请先查明并处理。",
    $"Point “{Item}” says whether the book itself is sound and cannot be waived. Find out and mend it first.");

/// <summary>A month is opened for named people, for a while.</summary>
public sealed record ReopeningInvalid() : Refusal("reopening-invalid", RefusalKind.Input,
    "反结账须指定人员，截止时间须在现在之后、31 天之内。请改正。",
    "Name the people a month is opened for, and a time from now to at most 31 days ahead. Correct it.");

/// <summary>Nobody opens closed books to record in them (会计基础工作规范 art. 12).</summary>
public sealed record ReopeningForOneself() : Refusal("reopening-for-oneself", RefusalKind.Forbidden,
    "不能为自己反结账。请由另一位有权限的人员办理。",
    "Nobody opens closed books for themselves. Ask another authorised person.");
