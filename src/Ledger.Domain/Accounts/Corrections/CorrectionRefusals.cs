using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>The new values are the old ones.</summary>
public sealed record NothingToCorrect() : Refusal("nothing-to-correct", RefusalKind.Input,
    "更正后的内容与原凭证相同。请改正有误的项目。",
    "What is said to be right is what was booked. Change what was wrong.");

/// <summary>A difference voucher only changes the amount (会计基础工作规范 art. 51).</summary>
public sealed record DifferenceOnlyInAmount() : Refusal("difference-only-in-amount", RefusalKind.Rule,
    "按差额调整只适用于仅金额有误的凭证（会计基础工作规范第五十一条）。请改用“红字注销并重新订正”。",
    "A voucher over the difference is only for entries whose amount alone was wrong (Rules for basic accounting work, "
    + "art. 51). Use a red voucher and a new one.");

/// <summary>An entry is corrected in its own year or in a later one.</summary>
public sealed record CorrectionBeforeEntry(FiscalYear Year) : Refusal("correction-before-entry", RefusalKind.Input,
    $"更正日期不能早于原凭证所在的 {Year} 年度。请改日期。",
    $"A correction cannot lie before the entry's year {Year}. Change the date.");

/// <summary>There is no correction of the voucher.</summary>
public sealed record CorrectionUnknown(string Voucher) : Refusal("correction-unknown", RefusalKind.NotFound,
    $"凭证 {Voucher} 没有更正记录。请从支出明细中选择“更正”。",
    $"Voucher {Voucher} has no correction. Choose “correct” in the list of expenditures.");

/// <summary>Nobody approves a correction twice.</summary>
public sealed record CorrectionSignedAlready() : Refusal("correction-signed-already", RefusalKind.Conflict,
    "您已签署该更正，联签须由不同的人办理。请等待其他审批人签署。",
    "You have signed this correction; a joint signature needs different persons. Wait for the others to sign.");
