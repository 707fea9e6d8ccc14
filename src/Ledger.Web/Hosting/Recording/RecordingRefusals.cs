using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Recording;

/// <summary>The key was used for another request.</summary>
public sealed record IdempotencyKeyReused() : Refusal("idempotency-key-reused", RefusalKind.Conflict,
    "该 Idempotency-Key 已用于另一请求，本次未作任何更改。请为新请求换一个新的键。",
    "This Idempotency-Key belongs to another request; nothing was changed. Use a fresh key for a new request.");

/// <summary>Others kept changing the same documents until the retries ran out.</summary>
public sealed record TooMuchContention() : Refusal("busy-try-again", RefusalKind.Conflict,
    "多人同时办理同一账户，本次未作任何更改。请用同一个 Idempotency-Key 重试。",
    "Others are changing the same account; nothing was changed. Try again with the same Idempotency-Key.");
