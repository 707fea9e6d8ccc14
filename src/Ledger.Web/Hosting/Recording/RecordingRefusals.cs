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

/// <summary>The server's clock went back by more than a minute, so a recorded time would not be the true one.</summary>
public sealed record ClockBehind() : Refusal("clock-behind", RefusalKind.Unavailable,
    "数据库服务器的时钟比最近一次记账时间落后一分钟以上，暂不能记账，未作任何更改。请管理员校准时钟后重试。",
    "The clock of the database server is more than a minute behind the last recorded time; nothing is recorded and "
    + "nothing was changed. Have the clock set right, then try again.");
