using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ledger.Web.Users;

/// <summary>The secret of a token: 32 random bytes, shown once and stored as a hash.</summary>
public static class TokenSecret
{
    /// <summary>Begins every token, so that one found in the wrong place is recognised.</summary>
    public const string Prefix = "pfl_";

    /// <summary>A new token.</summary>
    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The hash under which a token is found. The secret is random, so one round is enough.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
