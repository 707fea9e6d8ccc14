using System.Security.Cryptography;
using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Hosting.Recording;

/// <summary>Who sent the request that brought an event, and which request it was; every event bears it.</summary>
/// <param name="Headers">Name, roles, address and reason as a JSON object.</param>
internal sealed record RequestMark(string? User, string? Correlation, string? Causation, string? Headers)
{
    /// <summary>The mark of a request.</summary>
    public static RequestMark Of(RequestContext request) => new(
        request.Actor.Id, request.RequestId, CauseOf(request),
        JsonSerializer.Serialize(HeadersOf(request), LedgerJson.Stored));

    /// <summary>The digest of the request's key: facts of one request bear the same one, and nobody reads the key from it.</summary>
    public static string CauseOf(RequestContext request) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request.Key)));

    /// <summary>The person's name and roles at the time, where they were, and why.</summary>
    public static IReadOnlyDictionary<string, string> HeadersOf(RequestContext request) => new Dictionary<string, string>
    {
        ["name"] = request.Actor.DisplayName,
        ["roles"] = string.Join(",", request.Actor.Grants.Select(g => LedgerJson.Word<Role>(g.Role)).Distinct()),
        ["address"] = request.Address ?? "",
        ["reason"] = request.Reason ?? "",
    };
}
