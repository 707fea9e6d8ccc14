using Ledger.Domain.Kernel;

namespace Ledger.Domain.Papers;

/// <summary>The invoice stands behind another payment already (R14 重复报销).</summary>
public sealed record InvoiceUsedBefore(string Invoice, string Where, bool MayExplain) : Refusal(
    "invoice-used-before", RefusalKind.Rule,
    $"发票 {Invoice} 已用于{PaperWords.Zh(Where)}，一张发票只能报销一次。{PaperWords.MendZh(MayExplain)}",
    $"Invoice {Invoice} stands behind {PaperWords.En(Where)} already; one invoice is paid once. "
    + PaperWords.MendEn(MayExplain));

/// <summary>The very same file is attached to another payment already (R14 重复报销).</summary>
public sealed record FileUsedBefore(string Sha256, string Where, bool MayExplain) : Refusal(
    "file-used-before", RefusalKind.Rule,
    $"附件 {PaperWords.Short(Sha256)}… 已用于{PaperWords.Zh(Where)}（内容完全相同）。{PaperWords.MendZh(MayExplain)}",
    $"File {PaperWords.Short(Sha256)}… is attached to {PaperWords.En(Where)} already, byte for byte. "
    + PaperWords.MendEn(MayExplain));

/// <summary>The file is named but not kept by the ledger.</summary>
public sealed record AttachmentUnknown(string Sha256) : Refusal("attachment-unknown", RefusalKind.NotFound,
    $"附件 {PaperWords.Short(Sha256)}… 尚未上传。请先上传文件，再登记业务。",
    $"File {PaperWords.Short(Sha256)}… was never uploaded. Upload it first, then record the entry.");
