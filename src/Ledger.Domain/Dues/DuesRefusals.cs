using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>Dues of a year are handled in that year or, to settle it, in the one after.</summary>
public sealed record DuesDateOutsideYear(FiscalYear Year, LocalDate Day) : Refusal("dues-date-outside-year",
    RefusalKind.Input,
    $"业务日期 {Day:uuuu-MM-dd} 不在党费年度 {Year} 及其次年之内。请改日期或年度。",
    $"The business date {Day:uuuu-MM-dd} is neither in the dues' year {Year} nor in the one after. "
    + "Change the date or the year.");

/// <summary>A month is 1 to 12, and a period runs forward.</summary>
public sealed record DuesMonthInvalid() : Refusal("dues-month-invalid", RefusalKind.Input,
    "月份须在 1 至 12 之间，且起始月不晚于终止月。请改正。",
    "A month is 1 to 12, and a period's first month is not after its last. Correct it.");

/// <summary>Dues are collected monthly, not ahead (党费收缴、使用和管理的规定).</summary>
public sealed record DuesMonthAhead(int Month, LocalDate Day) : Refusal("dues-month-ahead", RefusalKind.Rule,
    $"{Day:uuuu-MM-dd} 时 {Month} 月还没有开始，党费不预收、不预缴。请改月份或日期。",
    $"Month {Month} has not begun on {Day:uuuu-MM-dd}, and dues are not handled ahead. Change the month or the date.");

/// <summary>At least one member paid.</summary>
public sealed record DuesMembersInvalid() : Refusal("dues-members-invalid", RefusalKind.Input,
    "交纳党费的人数至少为 1。请填写实际人数。",
    "At least one member pays. Enter how many did.");

/// <summary>No rule in force names the ratio, or its document masks it.</summary>
public sealed record DuesRatioUnknown(string StepZh, string StepEn, LocalDate Day, string? DocumentNo) : Refusal(
    "dues-ratio-unknown", RefusalKind.Rule,
    DocumentNo is null
        ? $"{Day:uuuu-MM-dd} 尚无适用于该类党组织的党费{StepZh}比例。请管理员先登记规定比例的文件。"
        : $"“{DocumentNo}”未载明该类党组织的党费{StepZh}比例（原文以 X 或 * 隐去），无法计算金额。请管理员登记载明比例的文件。",
    DocumentNo is null
        ? $"No {StepEn} ratio for this class of organisation is in force on {Day:uuuu-MM-dd}. "
          + "Ask the administrator to record the document that sets it."
        : $"“{DocumentNo}” does not state the {StepEn} ratio for this class of organisation (it is masked), so no amount "
          + "can be reckoned. Ask the administrator to record the document that states it.");

/// <summary>Nothing collected in the period is left to remit.</summary>
public sealed record NothingToRemit(DuesPeriod Period) : Refusal("nothing-to-remit", RefusalKind.Rule,
    $"{Period} 没有尚未上缴的党费（按业务日期及其后各日计算），或比例为零。请核对期间，或先登记收缴。",
    $"No dues of {Period} are left to remit on the day and later, or the ratio is zero. "
    + "Check the period or record the collection first.");

/// <summary>Nothing remitted for the period is left to return.</summary>
public sealed record NothingToReturn(DuesPeriod Period) : Refusal("nothing-to-return", RefusalKind.Rule,
    $"{Period} 没有尚未返还的上缴记录（按业务日期及其后各日计算），或比例为零。请核对期间和日期，或先登记上缴。",
    $"No remittance within {Period} is left to return on the day and later, or the ratio is zero. "
    + "Check the period and the date, or record the remittance first.");

/// <summary>What was collected has been remitted on since.</summary>
public sealed record DuesAlreadyRemitted(Money Left, Money Asked) : Refusal("dues-already-remitted", RefusalKind.Rule,
    $"该月尚未上缴的党费只有 {Left} 元，不足 {Asked} 元。请先冲销相应的上缴，再冲销收缴。",
    $"Only {Left} yuan of that month are not remitted on, less than {Asked}. Reverse the remittance first.");

/// <summary>What was remitted has come back since.</summary>
public sealed record DuesAlreadyReturned() : Refusal("dues-already-returned", RefusalKind.Rule,
    "该笔上缴已返还。请先冲销返还（日期不晚于本次冲销），再冲销上缴。",
    "This remittance has come back. Reverse its return first, on a day not after this one.");
