using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>An amount must be more than zero.</summary>
public sealed record AmountNotPositive() : Refusal("amount-not-positive", RefusalKind.Input,
    "金额必须大于零。更正已入账的金额请用冲销，不要登记负数。",
    "The amount must be more than zero. To correct a booked amount, reverse it; negative amounts are not recorded.");

/// <summary>The business date must lie in the fiscal year of the account.</summary>
public sealed record DateOutsideYear(FiscalYear Year, LocalDate Day) : Refusal("date-outside-year",
    RefusalKind.Input,
    $"业务日期 {Day:uuuu-MM-dd} 不在 {Year} 年度内。请改日期，或登记到对应年度。",
    $"The business date {Day:uuuu-MM-dd} is not in fiscal year {Year}. Change the date or use the year it is in.");

/// <summary>A text that the entry needs was left empty.</summary>
public sealed record TextMissing(string FieldZh, string FieldEn) : Refusal("text-missing", RefusalKind.Input,
    $"“{FieldZh}”不能为空。请填写后再提交。",
    $"“{FieldEn}” must not be empty. Fill it in and submit again.");

/// <summary>The actor holds none of the roles over the unit.</summary>
public sealed record NotPermitted(string Unit, string RolesZh, string RolesEn) : Refusal("not-permitted",
    RefusalKind.Forbidden,
    $"您在所涉单位没有此项操作所需的权限（{RolesZh}）。需要时请联系管理员授权。",
    $"You do not hold the role this needs ({RolesEn}) over the unit concerned. Ask the administrator for it.");

/// <summary>The period of the business date is closed.</summary>
public sealed record PeriodClosed(string Holder, string Period) : Refusal("period-closed", RefusalKind.Rule,
    $"{Holder} 的 {Period} 期间已结账，不能登记该日期的业务。请登记到未结账期间，并在摘要中注明更正事由。",
    $"Period {Period} of {Holder} is closed. Record into the open period and say in the summary what it corrects.");

/// <summary>A business date lies after today in Asia/Shanghai: what has not happened is not recorded.</summary>
public sealed record DateInFuture(LocalDate Today) : Refusal("date-in-future", RefusalKind.Input,
    $"业务日期不能晚于今天（{Today:uuuu-MM-dd}）。请改为实际发生的日期。",
    $"The business date cannot lie after today ({Today:uuuu-MM-dd}). Use the day on which it happened.");

/// <summary>The entry to be reversed does not exist in that account.</summary>
public sealed record EntryUnknown(string Voucher) : Refusal("entry-unknown", RefusalKind.NotFound,
    $"该账户没有凭证号为“{Voucher}”的记录。请从明细账中选择要冲销的凭证。",
    $"This account has no entry under voucher “{Voucher}”. Choose the voucher from the account's ledger.");

/// <summary>The entry has been reversed before; each is reversed at most once.</summary>
public sealed record EntryAlreadyReversed(string Voucher) : Refusal("entry-already-reversed", RefusalKind.Conflict,
    $"凭证“{Voucher}”已经冲销过，不能重复冲销。如仍需更正，请另行登记。",
    $"Voucher “{Voucher}” has been reversed already; an entry is reversed at most once. "
    + "Record a new entry if something is still wrong.");

/// <summary>A reversal cannot lie before the entry it cancels.</summary>
public sealed record ReversalBeforeEntry(LocalDate Day) : Refusal("reversal-before-entry", RefusalKind.Input,
    $"冲销日期不能早于原业务日期 {Day:uuuu-MM-dd}。请改用原日期或之后的日期。",
    $"The reversal cannot lie before the entry's date {Day:uuuu-MM-dd}. Use that day or a later one.");

/// <summary>The document was changed or moved on since it was read.</summary>
public sealed record WrongStep(string DocumentZh, string DocumentEn, string StateZh, string StateEn)
    : Refusal("wrong-step", RefusalKind.Conflict,
        $"{DocumentZh}目前是“{StateZh}”状态，不能进行此操作。请刷新后查看最新状态。",
        $"{DocumentEn} is “{StateEn}” now, so this step is not possible. Reload to see its present state.");
