using Ledger.Domain.Kernel;

namespace Ledger.Web.Sheets;

/// <summary>The file is larger than a desk needs.</summary>
public sealed record FileTooLarge(long Bytes, long Most) : Refusal("file-too-large", RefusalKind.Input,
    $"文件有 {Bytes >> 10} KB，超过上限 {Most >> 20} MB。请拆分为几个文件，或删去图片和无关的工作表。",
    $"The file has {Bytes >> 10} KB, more than {Most >> 20} MB. Split it, or delete pictures and other sheets.");

/// <summary>The file is empty.</summary>
public sealed record FileEmpty() : Refusal("file-empty", RefusalKind.Input,
    "文件是空的。请选择要导入的文件，或把表格粘贴到文本框中。",
    "The file is empty. Choose the file to take in, or paste the grid into the text box.");

/// <summary>The format is not one that is read.</summary>
public sealed record FileFormatUnknown(string Name) : Refusal("file-format-unknown", RefusalKind.Input,
    $"“{Name}”不是可以导入的格式。请另存为 .xlsx、.xls 或 .csv（UTF-8 或 GB18030）。",
    $"“{Name}” is not of a format that can be taken in. Save it as .xlsx, .xls or .csv (UTF-8 or GB18030).");

/// <summary>A WPS workbook in the program's own format.</summary>
public sealed record FileOfWps(string Name) : Refusal("file-of-wps", RefusalKind.Input,
    $"“{Name}”是 WPS 专用格式。请在 WPS 中“另存为”Excel 工作簿（.xlsx）后再导入。",
    $"“{Name}” is in the format of WPS alone. Save it there as an Excel workbook (.xlsx) and send that.");

/// <summary>A workbook that carries programs.</summary>
public sealed record WorkbookWithMacros(string Name) : Refusal("workbook-with-macros", RefusalKind.Input,
    $"“{Name}”含有宏，出于安全不予打开。请另存为不含宏的工作簿（.xlsx）后再导入。",
    $"“{Name}” carries macros and is not opened, for safety. Save it as a workbook without macros (.xlsx).");

/// <summary>The content is not what the name says, or is damaged.</summary>
public sealed record FileUnreadable(string Name, string At) : Refusal("file-unreadable", RefusalKind.Input,
    $"“{Name}”无法读取（{At}）：文件已损坏、有密码，或内容与扩展名不符。请在表格软件中打开并另存为 .xlsx。",
    $"“{Name}” cannot be read ({At}): it is damaged, has a password, or is not what its name says. "
    + "Open it in a spreadsheet program and save it as .xlsx.");

/// <summary>A packed file that would unpack to far more than any desk sends.</summary>
public sealed record FileUnpacksTooLarge(long Unpacked) : Refusal("file-unpacks-too-large", RefusalKind.Input,
    $"文件解压后达 {Unpacked >> 20} MB，超出允许范围，未予打开。请另存为新的工作簿，只保留要导入的数据。",
    $"The file would unpack to {Unpacked >> 20} MB, more than is allowed, and is not opened. "
    + "Save the data alone as a new workbook.");

/// <summary>More rows than one file may have.</summary>
public sealed record TooManyRows(int Most) : Refusal("too-many-rows", RefusalKind.Input,
    $"文件超过 {Most} 行。请拆分为几个文件分别导入。", $"The file has more than {Most} rows. Split it into several files.");

/// <summary>Neither UTF-8 nor GB18030.</summary>
public sealed record EncodingUnknown(string Name) : Refusal("encoding-unknown", RefusalKind.Input,
    $"“{Name}”的文字编码既不是 UTF-8 也不是 GB18030。请在表格软件中另存为“CSV UTF-8”或 .xlsx。",
    $"The text of “{Name}” is neither UTF-8 nor GB18030. Save it as CSV UTF-8 or as .xlsx.");

/// <summary>No sheet of that name.</summary>
public sealed record SheetUnknown(string Sheet, string Known) : Refusal("sheet-unknown", RefusalKind.NotFound,
    $"工作簿中没有“{Sheet}”这张工作表。可选：{Known}。", $"The workbook has no sheet “{Sheet}”. It has: {Known}.");

/// <summary>The file cannot be opened or read on.</summary>
public sealed class SheetRefusedException(Refusal refusal) : Exception(refusal.English)
{
    /// <summary>Why.</summary>
    public Refusal Refusal => refusal;
}
