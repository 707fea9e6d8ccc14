using System.Buffers;
using System.Text.Json;

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

    /// <summary>The personal part of an event's data, if it has one.</summary>
    public static JsonElement? PersonalOf(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(PersonalMember, out var part) ? part : null;

    /// <summary>The commitment to an event's data without its personal part.</summary>
    public static Digest Payload(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> message) =>
        Of("fund.payload/1"u8, salt, message);

    /// <summary>The commitment to the personal part of an event's data.</summary>
    public static Digest Personal(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> message) =>
        Of("fund.sensitive/1"u8, salt, message);

    /// <summary>The commitment to an event's headers; the message is <c>null</c> when there are none.</summary>
    public static Digest Headers(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> message) =>
        Of("fund.headers/1"u8, salt, message);

    private static Digest Of(ReadOnlySpan<byte> label, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> message)
    {
        if (salt.Length != SaltSize)
        {
            throw new ArgumentException($"A salt has {SaltSize} bytes, not {salt.Length}.", nameof(salt));
        }

        var promised = ArrayPool<byte>.Shared.Rent(label.Length + 1 + salt.Length + message.Length);
        label.CopyTo(promised);
        promised[label.Length] = (byte)'\n';
        salt.CopyTo(promised.AsSpan(label.Length + 1));
        message.CopyTo(promised.AsSpan(label.Length + 1 + salt.Length));
        var digest = Digest.Of(promised.AsSpan(0, label.Length + 1 + salt.Length + message.Length));
        ArrayPool<byte>.Shared.Return(promised, clearArray: true);
        return digest;
    }
}
