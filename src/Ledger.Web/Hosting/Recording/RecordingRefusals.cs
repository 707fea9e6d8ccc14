using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Web.Hosting.Recording;

/// <summary>The key was used for another request.</summary>
public sealed record IdempotencyKeyReused() : Refusal("idempotency-key-reused", RefusalKind.Conflict,
    "该 Idempotency-Key 已用于另一请求，本次未作任何更改。请为新请求换一个新的键。",
    "This Idempotency-Key belongs to another request; nothing was changed. Use a fresh key for a new request.");

/// <summary>Others kept changing the same documents until the retries ran out.</summary>
public sealed record TooMuchContention() : Refusal("busy-try-again", RefusalKind.Conflict,
    "多人同时办理同一账户，本次未作任何更改。请用同一个 Idempotency-Key 重试。",
    "Others are changing the same account; nothing was changed. Try again with the same Idempotency-Key.");

/// <summary>A business date lies after today in Asia/Shanghai: what has not happened is not recorded.</summary>
public sealed record DateInFuture(LocalDate Today) : Refusal("date-in-future", RefusalKind.Input,
    $"业务日期不能晚于今天（{Today:uuuu-MM-dd}）。请改为实际发生的日期。",
    $"The business date cannot lie after today ({Today:uuuu-MM-dd}). Use the day on which it happened.");
