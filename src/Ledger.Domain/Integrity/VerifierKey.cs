using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ledger.Domain.Integrity;

/// <summary>What a signature of a note is made with.</summary>
public enum SignatureKind : byte
{
    /// <summary>Ed25519 over the text of the note: a log.</summary>
    Ed25519 = 0x01,

    /// <summary>Ed25519 over a time and the text of the note: a witness (C2SP tlog-cosignature).</summary>
    Cosignature = 0x04,
}

/// <summary>
/// A key that signatures are checked with, in the text form of C2SP signed-note: <c>name+id+base64(kind ‖ key)</c>.
/// </summary>
public sealed record VerifierKey
{
    private const int PublicKeySize = 32;

    private VerifierKey(string name, SignatureKind kind, byte[] publicKey)
    {
        (Name, Kind, PublicKey) = (name, kind, publicKey);
        Id = IdOf(name, kind, publicKey);
    }

    /// <summary>The name; for a log its origin.</summary>
    public string Name { get; }

    /// <summary>How it signs.</summary>
    public SignatureKind Kind { get; }

    /// <summary>The 32 bytes of the Ed25519 key.</summary>
    public byte[] PublicKey { get; }

    /// <summary>The first four bytes of the digest of name and key; a hint, not a proof.</summary>
    public uint Id { get; }

    /// <summary>A key by its parts.</summary>
    public static VerifierKey Of(string name, SignatureKind kind, byte[] publicKey) =>
        IsName(name) && publicKey.Length == PublicKeySize
            ? new VerifierKey(name, kind, publicKey)
            : throw new ArgumentException($"Not a key: {name}, {publicKey.Length} bytes.", nameof(name));

    /// <summary>Reads the text form; null when it is not one.</summary>
    public static VerifierKey? Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || SignedNote.Base64(parts[2]) is not { Length: PublicKeySize + 1 } key
            || !Enum.IsDefined((SignatureKind)key[0]))
        {
            return null;
        }

        var read = new VerifierKey(parts[0], (SignatureKind)key[0], key[1..]);
        return parts[1] == $"{read.Id:x8}" ? read : null;
    }

    /// <summary>The text form.</summary>
    public override string ToString() =>
        $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Kind, .. PublicKey])}";

    /// <inheritdoc />
    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static bool IsName(string name) =>
        name.Length > 0 && !name.Any(letter => letter is '+' or '\n' || char.IsWhiteSpace(letter));

    private static uint IdOf(string name, SignatureKind kind, byte[] publicKey) =>
        BinaryPrimitives.ReadUInt32BigEndian(
            SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)kind, .. publicKey]));
}
