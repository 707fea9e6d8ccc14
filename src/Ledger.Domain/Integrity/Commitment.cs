using System.Security.Cryptography;
using System.Text;

namespace Ledger.Domain.Integrity;

/// <summary>
/// A promise about bytes that are not shown: SHA-256(label ‖ LF ‖ salt ‖ message). Whoever has the salt and the message
/// can check it; without the salt, guessing amounts or names leads nowhere.
/// </summary>
public static class Commitment
{
    /// <summary>Bytes in a salt.</summary>
    public const int SaltSize = 32;

    /// <summary>The member of an event's data that holds what is personal.</summary>
    public const string PersonalMember = "pii";

    /// <summary>The commitment to an event's data without its personal part.</summary>
    public static Digest Payload(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> message) =>
        Of("fund.payload/1", salt, message);

    /// <summary>The commitment to the personal part of an event's data.</summary>
    public static Digest Personal(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> message) =>
        Of("fund.sensitive/1", salt, message);

    /// <summary>The commitment to an event's headers; the message is <c>null</c> when there are none.</summary>
    public static Digest Headers(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> message) =>
        Of("fund.headers/1", salt, message);

    private static Digest Of(string label, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> message)
    {
        if (salt.Length != SaltSize)
        {
            throw new ArgumentException($"A salt has {SaltSize} bytes, not {salt.Length}.", nameof(salt));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(label));
        hash.AppendData([(byte)'\n']);
        hash.AppendData(salt);
        hash.AppendData(message);
        return new Digest(hash.GetHashAndReset());
    }
}
