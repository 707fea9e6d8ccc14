using Ledger.Domain.Kernel;

namespace Ledger.Web.Intake.Undoing;

/// <summary>Some entry of the batch cannot be reversed, so none was.</summary>
/// <param name="Zh">Why the first of them cannot.</param>
/// <param name="En">The same in English.</param>
public sealed record UndoRefused(int Entries, string Voucher, string Zh, string En) : Refusal("undo-refused",
    RefusalKind.Rule,
    $"有 {Entries} 笔不能冲销，整批未作任何更改。首笔为凭证 {Voucher}：{Zh}。请先处理后再撤销。",
    $"{Entries} entries cannot be reversed, so nothing was changed. The first is voucher {Voucher}: {En}. Mend that "
    + "first.");
