using Ledger.Domain.Kernel;

namespace Ledger.Web.Journal;

/// <summary>The moment lies ahead: what will be known then cannot be told.</summary>
public sealed record MomentAhead() : Refusal("moment-ahead", RefusalKind.Input,
    "knownAt 晚于现在：届时所知的内容尚不能确定。请填写现在或更早的时刻，或去掉该参数以读取最新内容。",
    "knownAt lies ahead: what will be known then cannot be told yet. Ask about now or earlier, or leave it out to "
    + "read the latest.");

/// <summary>Entries of the moment are still being written, longer than a reader can wait.</summary>
public sealed record MomentNotSettled() : Refusal("moment-not-settled", RefusalKind.Unavailable,
    "该时刻的分录仍在写入，暂不能给出不再变化的答案。请稍后重试，或将 knownAt 提前几秒。",
    "Entries of that moment are still being written, so no answer would be final. Try again in a moment, or ask about "
    + "a knownAt some seconds earlier.");

/// <summary>A question that has no final answer at its moment.</summary>
public sealed class MomentRefusedException(Refusal refusal) : Exception(refusal.English)
{
    /// <summary>Why.</summary>
    public Refusal Refusal => refusal;
}
