using Ledger.Domain.Kernel;

namespace Ledger.Web.Growth;

/// <summary>The periods asked for cannot be read.</summary>
public sealed record GrowthQuestionUnreadable() : Refusal("growth-period-invalid", RefusalKind.Input,
    "期间无法识别。by 可取 year、quarter、month；from、to 请写成年份或日期，且起不晚于止。",
    "The periods cannot be read. Set by to year, quarter or month, and write from and to as years or dates, in order.");
