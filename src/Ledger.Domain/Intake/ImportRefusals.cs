using Ledger.Domain.Kernel;

namespace Ledger.Domain.Intake;

/// <summary>The same file is in the book already.</summary>
public sealed record FileTakenInBefore(string FileName, int Rows) : Refusal("file-taken-in-before",
    RefusalKind.Conflict,
    $"内容相同的文件（{FileName}，{Rows} 行）已经导入过，不能重复导入。如需重新导入，请先撤销那一批。",
    $"A file with the same content ({FileName}, {Rows} rows) has been taken in already. Undo that batch first if it "
    + "must be taken in again.");

/// <summary>The file has no row to record.</summary>
public sealed record FileWithoutRows() : Refusal("file-without-rows", RefusalKind.Input,
    "文件中没有可登记的数据行。请检查所选工作表，或下载模板填写。",
    "The file has no row to record. See whether the right sheet was chosen, or fill in the template.");

/// <summary>The file was never taken in, or its entries have been reversed.</summary>
public sealed record BatchNotStanding() : Refusal("batch-not-standing", RefusalKind.Conflict,
    "该批次未入账或已撤销，不能再次撤销。请在“我的批次”中查看最新状态。",
    "This batch is not in the book, or has been undone already. See its present state under my batches.");
