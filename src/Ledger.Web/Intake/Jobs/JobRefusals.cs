using Ledger.Domain.Kernel;

namespace Ledger.Web.Intake.Jobs;

/// <summary>The file is at another step by now.</summary>
public sealed record StepNotOpen() : Refusal("import-step-not-open", RefusalKind.Conflict,
    "该文件目前不能进行此操作（可能仍在处理，或已由他人办理）。请刷新页面查看最新状态。",
    "This step is not open for the file now: it may be at work, or done already. Reload to see its present state.");

/// <summary>A file with faults is not recorded, not even in part.</summary>
public sealed record FileHasFaults(int Faults) : Refusal("import-has-faults", RefusalKind.Rule,
    $"文件还有 {Faults} 处错误，整份文件都未入账。请下载标注表改正后重新导入。",
    $"The file has {Faults} faults, so none of it is recorded. Download the annotated file, mend them and send it again.");

/// <summary>The register named is not one that can be taken in.</summary>
public sealed record RegisterUnknown(string Word, string Known) : Refusal("import-kind-unknown", RefusalKind.Input,
    $"没有“{Word}”这类登记表。可选：{Known}。", $"There is no kind of register “{Word}”. Choose one of: {Known}.");

/// <summary>No such file of the person.</summary>
public sealed record ImportUnknown() : Refusal("import-unknown", RefusalKind.NotFound,
    "没有找到该导入批次。请从“我的批次”中选择。", "No such batch was found. Choose one from my batches.");
