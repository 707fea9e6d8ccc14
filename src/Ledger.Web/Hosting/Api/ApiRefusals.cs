using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Api;

/// <summary>The request is not well formed; all faults are told at once, up to a number that can still be read.</summary>
public sealed record MalformedRequest(IReadOnlyList<InputFault> Faults) : Refusal(
    Faults.Count == 1 ? Faults[0].Code : "request-invalid", RefusalKind.Input,
    string.Join(" ", Faults.Take(Most).Select(f => f.Chinese)),
    string.Join(" ", Faults.Take(Most).Select(f => f.English)))
{
    private const int Most = 50;

    /// <summary>The faults that are told.</summary>
    public IEnumerable<InputFault> Told => Faults.Take(Most);
}

/// <summary>Nobody is signed in.</summary>
public sealed record NotSignedIn() : Refusal("not-signed-in", RefusalKind.Forbidden,
    "尚未登录或登录已过期。请登录，或在请求头中提供有效的令牌。",
    "You are not signed in, or no longer. Sign in, or send a valid bearer token.");

/// <summary>Every write names a key, so that it can be repeated safely.</summary>
public sealed record IdempotencyKeyMissing() : Refusal("idempotency-key-missing", RefusalKind.Input,
    "请求头 Idempotency-Key 缺失、重复或无效（须为 1 到 200 个可见 ASCII 字符）。请为每个新请求生成一个唯一的键，重试时沿用。",
    "The Idempotency-Key header is missing, given twice or not valid (1 to 200 visible ASCII characters). "
    + "Make a unique key for each new request and keep it when trying again.");

/// <summary>The body is not JSON.</summary>
public sealed record BodyUnreadable(string At) : Refusal("body-unreadable", RefusalKind.Input,
    $"请求正文不是有效的 UTF-8 JSON 对象（{At}）。请检查括号、引号、编码和重复的字段。",
    $"The body is not a valid UTF-8 JSON object ({At}). Check brackets, quotes, encoding and fields given twice.");

/// <summary>The body is larger than any form needs.</summary>
public sealed record BodyTooLarge(int KiB) : Refusal("body-too-large", RefusalKind.Input,
    $"请求正文超过 {KiB} KiB。大批量数据请使用导入功能，或拆分为多份单据。",
    $"The body exceeds {KiB} KiB. Use the import for large batches, or split the document.");

/// <summary>Nothing is served at the address.</summary>
public sealed record AddressUnknown(string Path) : Refusal("address-unknown", RefusalKind.NotFound,
    $"接口地址“{Path}”不存在。请对照 /openapi/v1.json 核对地址和方法。",
    $"Nothing is served at “{Path}” by this method. Check address and method against /openapi/v1.json.");

/// <summary>The database did not answer; whether the request was recorded is told by sending it again.</summary>
public sealed record DatabaseAway() : Refusal("database-away", RefusalKind.Unavailable,
    "数据库暂时无法访问。请稍后用同一个 Idempotency-Key 重试：已记录的不会重复记录。",
    "The database cannot be reached for now. Try again later with the same Idempotency-Key: "
    + "what was recorded is not recorded twice.");

/// <summary>A defect of ours; the log knows it by the request's number.</summary>
public sealed record Unexpected(string Request) : Refusal("unexpected", RefusalKind.Unavailable,
    $"系统出现意外错误。请用同一个 Idempotency-Key 重试（已记录的不会重复记录）；若仍出错，请将请求编号 {Request} 告知管理员。",
    "Something unexpected went wrong. Try again with the same Idempotency-Key (what was recorded is not recorded "
    + $"twice); if it fails again, tell the administrator the number of this request, {Request}.");
