using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Api;

/// <summary>Nobody is signed in.</summary>
public sealed record NotSignedIn() : Refusal("not-signed-in", RefusalKind.Forbidden,
    "尚未登录或登录已过期。请登录，或在请求头中提供有效的令牌。",
    "You are not signed in, or no longer. Sign in, or send a valid bearer token.");

/// <summary>Every write names a key, so that it can be repeated safely.</summary>
public sealed record IdempotencyKeyMissing() : Refusal("idempotency-key-missing", RefusalKind.Input,
    "缺少请求头 Idempotency-Key（1 到 200 个可见 ASCII 字符）。请为每个新请求生成一个唯一的键，重试时沿用。",
    "The Idempotency-Key header is missing (1 to 200 visible ASCII characters). "
    + "Make a unique key for each new request and keep it when trying again.");

/// <summary>The body is not JSON.</summary>
public sealed record BodyUnreadable(string At) : Refusal("body-unreadable", RefusalKind.Input,
    $"请求正文不是有效的 UTF-8 JSON 对象（{At}）。请检查括号、引号和编码。",
    $"The body is not a valid UTF-8 JSON object ({At}). Check brackets, quotes and encoding.");

/// <summary>The body is larger than any form needs.</summary>
public sealed record BodyTooLarge(int Limit) : Refusal("body-too-large", RefusalKind.Input,
    $"请求正文超过 {Limit / 1024} KiB。大批量数据请使用导入功能，或拆分为多份单据。",
    $"The body exceeds {Limit / 1024} KiB. Use the import for large batches, or split the document.");
