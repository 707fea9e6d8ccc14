using System.Net;
using System.Security.Cryptography;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;

namespace Ledger.Web.Users;

/// <summary>Requests that are never repeated under the same key: signing in, and words typed at a terminal.</summary>
internal static class OneTime
{
    public static RequestContext Request(
        string tenant, Actor actor, string requestId, IPAddress? address, string? reason = null)
    {
        var key = RandomNumberGenerator.GetBytes(16);
        return new RequestContext(tenant, actor, Convert.ToHexStringLower(key), SHA256.HashData(key), requestId,
            address?.ToString(), reason);
    }
}
