using Ledger.Domain.Kernel;

namespace Ledger.Web.Intake.Judging;

/// <summary>A cell that must be filled is empty.</summary>
public sealed record CellMissing(string HeadZh, string HeadEn) : Refusal("cell-missing", RefusalKind.Input,
    $"“{HeadZh}”没有填写。请填写后重新导入。", $"“{HeadEn}” is empty. Fill it in and send the file again.");

/// <summary>A cell lies inside a merged range, so that its value is not its own.</summary>
public sealed record CellMerged(string Range) : Refusal("cell-merged", RefusalKind.Input,
    $"单元格区域 {Range} 是合并单元格，只有左上角有值。请取消合并，并逐行填写。",
    $"Cells {Range} are merged, so only the first holds a value. Unmerge them and fill in every row.");

/// <summary>The program that wrote the file could not compute the cell.</summary>
public sealed record CellIsError(string Error) : Refusal("cell-is-error", RefusalKind.Input,
    $"该单元格是错误值 {Error}。请在表格软件中改正公式或直接填写数值。",
    $"The cell holds the error {Error}. Mend its formula, or type the value.");

/// <summary>A cell does not hold a date.</summary>
public sealed record CellNotADate(string Value) : Refusal("cell-not-a-date", RefusalKind.Input,
    $"“{Value}”不是日期。请写成 2026-03-31、2026/3/31 或 2026年3月31日。",
    $"“{Value}” is not a date. Write 2026-03-31, 2026/3/31 or “2026年3月31日”.");

/// <summary>A cell does not hold a whole number.</summary>
public sealed record CellNotWhole(string Value) : Refusal("cell-not-whole", RefusalKind.Input,
    $"“{Value}”不是整数。请只填写数字。", $"“{Value}” is not a whole number. Type digits alone.");

/// <summary>A cell does not hold a year.</summary>
public sealed record CellNotAYear(string Value) : Refusal("cell-not-a-year", RefusalKind.Input,
    $"“{Value}”不是四位年度。请写成 2026。", $"“{Value}” is not a year of four digits. Write 2026.");

/// <summary>A cell does not say yes or no.</summary>
public sealed record CellNotYesNo(string Value) : Refusal("cell-not-yes-no", RefusalKind.Input,
    $"“{Value}”既不是“是”也不是“否”。请填写是或否。", $"“{Value}” is neither yes nor no. Write “是” for yes or “否” for no.");

/// <summary>A text that is longer than any entry's.</summary>
public sealed record CellTooLong(int Most) : Refusal("cell-too-long", RefusalKind.Input,
    $"文字超过 {Most} 个字符。请缩短。", $"The text has more than {Most} characters. Shorten it.");

/// <summary>A cell names nothing that is known.</summary>
public sealed record CellNamesNothing(string WhatZh, string WhatEn, string Value) : Refusal("cell-names-nothing",
    RefusalKind.NotFound,
    $"没有名称或代码为“{Value}”的{WhatZh}。请核对，或改用代码。",
    $"No {WhatEn} has the name or code “{Value}”. Check it, or use the code.");

/// <summary>A cell names several things.</summary>
public sealed record CellNamesSeveral(string WhatZh, string WhatEn, string Value, string Codes) : Refusal(
    "cell-names-several", RefusalKind.Input,
    $"“{Value}”对应多个{WhatZh}（{Codes}）。请改用代码。",
    $"“{Value}” names several of {WhatEn} ({Codes}). Use the code.");

/// <summary>A cell holds something of another kind.</summary>
public sealed record CellOfAnotherKind(string Value) : Refusal("cell-of-another-kind", RefusalKind.Input,
    $"“{Value}”与该列不符。请按模板示例填写。", $"“{Value}” does not fit this column. Fill it in as the template shows.");

/// <summary>No row of the sheet is a row of heads.</summary>
public sealed record HeadsNotFound(string NamesZh, string NamesEn) : Refusal("heads-not-found", RefusalKind.Input,
    $"没有找到表头行（前 20 行内应有：{NamesZh}）。请使用模板，或在“列匹配”中指定各列。",
    $"No row of heads was found within the first 20 rows (expected: {NamesEn}). Use the template, or match the columns.");

/// <summary>A column that must be there is not.</summary>
public sealed record ColumnMissing(string HeadZh, string HeadEn) : Refusal("column-missing", RefusalKind.Input,
    $"缺少“{HeadZh}”列。请在“列匹配”中指定，或按模板补上。",
    $"The column “{HeadEn}” is missing. Match it to a column of the file, or add it as in the template.");

/// <summary>The row looks like an entry in the book.</summary>
public sealed record RowLikeEntry(string DocumentNo, string Voucher, string Day) : Refusal("row-like-entry",
    RefusalKind.Conflict,
    $"单位、文号“{DocumentNo}”和金额与已入账凭证 {Voucher}（{Day}）相同。如确为不同资金，请在确认时填写说明；否则请删去该行。",
    $"Unit, document “{DocumentNo}” and amount are those of voucher {Voucher} ({Day}). If it is different money, "
    + "say why when confirming; else delete the row.");

/// <summary>The row looks like an earlier one of the file.</summary>
public sealed record RowLikeRow(string DocumentNo, int Row) : Refusal("row-like-row", RefusalKind.Conflict,
    $"单位、文号“{DocumentNo}”和金额与本文件第 {Row} 行相同。如确为不同资金，请在确认时填写说明；否则请删去该行。",
    $"Unit, document “{DocumentNo}” and amount are those of row {Row} of this file. If it is different money, "
    + "say why when confirming; else delete the row.");

/// <summary>A row of totals does not agree with the rows over it.</summary>
public sealed record TotalDiffers(string Stated, Money Counted) : Refusal("total-differs", RefusalKind.Input,
    $"合计行写的是 {Stated}，以上各行之和是 {Counted}。请核对是否漏行或错行，或删去合计行。",
    $"The row of totals says {Stated}; the rows over it come to {Counted}. See whether a row is missing or wrong, "
    + "or delete the total.");
