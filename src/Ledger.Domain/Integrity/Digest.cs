using System.Buffers;
using System.Security.Cryptography;

namespace Ledger.Domain.Integrity;

/// <summary>A SHA-256 value: of a leaf, of a node of the tree, or of a file.</summary>
public readonly struct Digest : IEquatable<Digest>
{
    /// <summary>Bytes in a digest.</summary>
    public const int Size = 32;

    private static readonly SearchValues<char> hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly byte[]? bytes;

    /// <summary>Takes 32 bytes over as they are.</summary>
    public Digest(byte[] bytes) => this.bytes = bytes.Length == Size
        ? bytes
        : throw new ArgumentException($"A digest has {Size} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>32 zero bytes: what stands before the first event of a stream.</summary>
    public static Digest Zero { get; } = new(new byte[Size]);

    /// <summary>The digest of the empty tree: SHA-256 of nothing.</summary>
    public static Digest EmptyTree { get; } = Of([]);

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => bytes ?? Zero.bytes;

    /// <summary>The digest of bytes, without any prefix.</summary>
    public static Digest Of(ReadOnlySpan<byte> content) => new(SHA256.HashData(content));

    /// <summary>The hash of a leaf of the tree (RFC 9162 §2.1.1): SHA-256(0x00 ‖ leaf).</summary>
    public static Digest OfLeaf(ReadOnlySpan<byte> leaf)
    {
        var prefixed = leaf.Length < 4096 ? stackalloc byte[1 + leaf.Length] : new byte[1 + leaf.Length];
        prefixed[0] = 0x00;
        leaf.CopyTo(prefixed[1..]);
        return Of(prefixed);
    }

    /// <summary>The hash of a node of the tree (RFC 9162 §2.1.1): SHA-256(0x01 ‖ left ‖ right).</summary>
    public static Digest OfNode(Digest left, Digest right)
    {
        Span<byte> node = stackalloc byte[1 + Size + Size];
        node[0] = 0x01;
        left.Bytes.CopyTo(node[1..]);
        right.Bytes.CopyTo(node[(1 + Size)..]);
        return Of(node);
    }

    /// <summary>Reads 64 lower-case hexadecimal digits; null when the text is anything else.</summary>
    public static Digest? FromHex(string? text) =>
        text is { Length: 2 * Size } && !text.AsSpan().ContainsAnyExcept(hexadecimal)
            ? new Digest(Convert.FromHexString(text))
            : null;

    /// <summary>Reads standard base64 of 32 bytes, in its only form; null when the text is anything else.</summary>
    public static Digest? FromBase64(string text) =>
        SignedNote.Base64(text) is { Length: Size } read ? new Digest(read) : null;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(Bytes);

    /// <summary>Writes 64 lower-case hexadecimal digits.</summary>
    public void WriteHex(IBufferWriter<byte> to)
    {
        Convert.TryToHexStringLower(Bytes, to.GetSpan(2 * Size), out var written);
        to.Advance(written);
    }

    /// <summary>Standard base64.</summary>
    public string ToBase64() => Convert.ToBase64String(Bytes);

    /// <inheritdoc />
    public bool Equals(Digest other) => Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Digest other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => BitConverter.ToInt32(Bytes);

    public static bool operator ==(Digest left, Digest right) => left.Equals(right);

    public static bool operator !=(Digest left, Digest right) => !left.Equals(right);
}
