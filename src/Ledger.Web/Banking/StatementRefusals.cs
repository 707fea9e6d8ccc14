using Ledger.Domain.Kernel;

namespace Ledger.Web.Banking;

/// <summary>A statement's heads are not found.</summary>
public sealed record StatementHeadsMissing(string Missing) : Refusal("statement-heads-missing", RefusalKind.Input,
    $"对账单中找不到“{Missing}”列。表头须有：日期；借方（支出）和贷方（收入）或一列金额；可有余额、对方户名、流水号、摘要。",
    $"The statement lacks a column for “{Missing}”. Its heads name the date; debit and credit, or one amount; and optionally balance, counterparty, reference and summary.");

/// <summary>A cell of a statement cannot be read.</summary>
public sealed record StatementCellUnreadable(int Row, string Column, string Text) : Refusal(
    "statement-cell-unreadable", RefusalKind.Input,
    $"第 {Row} 行“{Column}”列的“{Text}”无法识别。请改正后重新导入，其余各行未写入。",
    $"Row {Row}, column “{Column}”: “{Text}” cannot be read. Correct it and take the file in again; no row was taken.");
