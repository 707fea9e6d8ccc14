using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Banking;

/// <summary>The holder's bank account is not followed.</summary>
public sealed record BankAccountUnknown(string Holder) : Refusal("bank-account-unknown", RefusalKind.NotFound,
    $"{Holder} 还没有登记银行账户。请先登记开户行、账号、启用日期和当日期初余额。",
    $"No bank account of {Holder} is registered. Register its bank, number, first day and opening balance first.");

/// <summary>The holder's bank account is followed already.</summary>
public sealed record BankAccountAlreadyOpen(string Holder) : Refusal("bank-account-already-open", RefusalKind.Conflict,
    $"{Holder} 已登记银行账户，不能重复登记。",
    $"The bank account of {Holder} is registered already; there is nothing left to do.");

/// <summary>The same file was taken in before.</summary>
public sealed record StatementAlreadyTaken(string Name) : Refusal("statement-already-taken", RefusalKind.Conflict,
    $"对账单“{Name}”已导入过，本次未作任何更改。",
    $"Statement “{Name}” was taken in before; nothing was changed.");

/// <summary>The statement has no lines.</summary>
public sealed record StatementEmpty(string Name) : Refusal("statement-empty", RefusalKind.Input,
    $"对账单“{Name}”中没有交易明细。请核对文件。",
    $"Statement “{Name}” has no lines. Check the file.");

/// <summary>A line moves nothing.</summary>
public sealed record StatementLineEmpty(int Line) : Refusal("statement-line-empty", RefusalKind.Input,
    $"对账单第 {Line} 笔没有金额。请核对借方、贷方两列。",
    $"Line {Line} of the statement has no amount. Check its debit and credit columns.");

/// <summary>A line lies before what was taken in already.</summary>
public sealed record StatementOverlaps(int Line, LocalDate Earliest) : Refusal("statement-overlaps", RefusalKind.Rule,
    $"对账单第 {Line} 笔早于 {Earliest:uuuu-MM-dd}，与已导入的明细重叠或次序颠倒。请导出其后的明细。",
    $"Line {Line} lies before {Earliest:uuuu-MM-dd}: it overlaps what was taken in, or is out of order. Export what comes after.");

/// <summary>The balance a line states is not the one that follows from the lines before it.</summary>
public sealed record StatementDoesNotAddUp(int Line, Money Stated, Money Due) : Refusal("statement-does-not-add-up",
    RefusalKind.Rule,
    $"对账单第 {Line} 笔的余额为 {Stated} 元，按前面的明细应为 {Due} 元：明细有遗漏或重复。请核对后整份重新导入。",
    $"Line {Line} states a balance of {Stated}, but {Due} follows from the lines before it: some are missing or double. Check and take the whole statement in again.");

/// <summary>Nothing was given to match.</summary>
public sealed record MatchEmpty() : Refusal("match-empty", RefusalKind.Input,
    "没有选择要确认的匹配。请至少选择一项。",
    "Nothing was chosen to confirm. Choose at least one.");

/// <summary>A match is one to one, one to many, or many to one.</summary>
public sealed record MatchShape() : Refusal("match-shape", RefusalKind.Input,
    "匹配须为一对一、一对多或多对一；两边不能同时有多笔，也不能重复。互相抵销的凭证至少两张。",
    "A match is one to one, one to many or many to one, without repetitions; vouchers that cancel out are at least two.");

/// <summary>The bank line does not exist or is matched already.</summary>
public sealed record LineNotOpen(int Line) : Refusal("line-not-open", RefusalKind.Conflict,
    $"银行明细第 {Line} 笔不存在或已匹配。请刷新后再选。",
    $"Bank line {Line} does not exist or is matched already. Reload and choose again.");

/// <summary>The voucher moves no cash of the holder or is matched already.</summary>
public sealed record VoucherNotOpen(string Voucher) : Refusal("voucher-not-open", RefusalKind.Conflict,
    $"凭证“{Voucher}”不是该账户的收付款凭证，或已匹配。请刷新后再选。",
    $"Voucher “{Voucher}” moves no money of this account or is matched already. Reload and choose again.");

/// <summary>Both sides of a match come to the same sum.</summary>
public sealed record MatchUnequal(Money Bank, Money Book) : Refusal("match-unequal", RefusalKind.Rule,
    $"银行 {Bank} 元与账面 {Book} 元不等，不能匹配。请补登差额或改选。",
    $"The bank's {Bank} is not the book's {Book}. Record the difference or choose others.");

/// <summary>The match does not exist.</summary>
public sealed record MatchUnknown(int Match) : Refusal("match-unknown", RefusalKind.NotFound,
    $"没有编号为 {Match} 的匹配。请从匹配列表中选择。",
    $"There is no match {Match}. Choose one from the list.");

/// <summary>A balance is asserted from the first day of the account on.</summary>
public sealed record AssertionTooEarly(LocalDate From) : Refusal("assertion-too-early", RefusalKind.Input,
    $"该账户自 {From:uuuu-MM-dd} 起登记，不能核对更早的余额。",
    $"The account is followed from {From:uuuu-MM-dd}; assert a balance from that day on.");
