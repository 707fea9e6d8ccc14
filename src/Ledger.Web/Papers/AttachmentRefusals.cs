using Ledger.Domain.Kernel;

namespace Ledger.Web.Papers;

/// <summary>Only scans and electronic vouchers are kept.</summary>
public sealed record FileKindUnknown() : Refusal("attachment-kind-unknown", RefusalKind.Input,
    "只接受 PDF、OFD、PNG、JPEG 文件（按文件内容识别，与扩展名无关）。请转换格式后再上传。",
    "Only PDF, OFD, PNG and JPEG files are kept, told by their content and not by their name. Convert it and try again.");

/// <summary>A file is larger than any scan needs.</summary>
public sealed record FileTooLarge(int MiB) : Refusal("attachment-too-large", RefusalKind.Input,
    $"文件超过 {MiB} MiB。请降低扫描分辨率或拆分后再上传。",
    $"The file exceeds {MiB} MiB. Scan at a lower resolution or split it, and upload again.");

/// <summary>There is nothing in it.</summary>
public sealed record FileEmpty() : Refusal("attachment-empty", RefusalKind.Input,
    "文件是空的。请重新选择文件。", "The file is empty. Choose it again.");

/// <summary>No such file, or none that the reader may see; both are answered alike.</summary>
public sealed record FileUnknown() : Refusal("file-unknown", RefusalKind.NotFound,
    "没有该附件，或您无权查看。请核对链接。", "There is no such file, or you may not see it. Check the link.");
