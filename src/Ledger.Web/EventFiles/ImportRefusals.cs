using Ledger.Domain.Kernel;

namespace Ledger.Web.EventFiles;

/// <summary>Events are loaded into an empty ledger only: two histories cannot become one.</summary>
public sealed record LedgerNotEmpty(long Events) : Refusal("ledger-not-empty", RefusalKind.Conflict,
    $"账簿中已有 {Events} 个事件，事件文件只能导入空账簿，未作任何更改。请用 --data 或 --connection 指定一个新的空库。",
    $"The ledger holds {Events} events already; an event file is loaded into an empty one only. Nothing was changed. "
    + "Name a new, empty database with --data or --connection.");

/// <summary>A line of the file is not what an export writes.</summary>
public sealed record EventFileBroken(long Line, string Chinese, string English) : Refusal("event-file-broken",
    RefusalKind.Input,
    $"文件第 {Line} 行有误：{Chinese}。未作任何更改。请重新导出，或核对文件是否完整。",
    $"Line {Line} of the file is wrong: {English}. Nothing was changed. Export again, or see whether the file is whole.");

/// <summary>The file cannot be taken in.</summary>
public sealed class ImportRefusedException(Refusal refusal) : Exception(refusal.English)
{
    /// <summary>Why.</summary>
    public Refusal Refusal => refusal;
}
