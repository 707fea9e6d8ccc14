using System.Buffers.Binary;
using System.Text;

namespace Ledger.Domain.Integrity;

/// <summary>Checks an Ed25519 signature: public key, message, signature. The host and the verifier bring it.</summary>
public delegate bool CheckSignature(byte[] publicKey, byte[] message, byte[] signature);

/// <summary>One line of signatures under a note.</summary>
/// <param name="Name">Who says to have signed.</param>
/// <param name="KeyId">Which key of that name.</param>
/// <param name="Signature">What follows the key id in the base64.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Signature)
{
    /// <summary>The line, with its end.</summary>
    public string Line
    {
        get
        {
            var bytes = new byte[4 + Signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
            Signature.CopyTo(bytes, 4);
            return $"— {Name} {Convert.ToBase64String(bytes)}\n";
        }
    }
}

/// <summary>A text with signatures under it, in the form of C2SP signed-note.</summary>
/// <param name="Text">The signed text, its last line end included.</param>
/// <param name="Signatures">The signatures, in their order.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const string Mark = "— ";

    /// <summary>Reads a note; null when it is not exactly of that form.</summary>
    public static SignedNote? Parse(string note)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !note.EndsWith('\n') || note.Any(letter => letter < ' ' && letter != '\n'))
        {
            return null;
        }

        var lines = note[(end + 2)..].Split('\n')[..^1];
        var signatures = lines.Select(Read).ToList();
        return lines.Length > 0 && signatures.TrueForAll(s => s is not null)
            ? new SignedNote(note[..(end + 1)], signatures!)
            : null;
    }

    /// <summary>The whole note.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => s.Line))}";

    /// <summary>Whether the key of a log has signed the text.</summary>
    public bool IsSignedBy(VerifierKey key, CheckSignature check) => key.Kind == SignatureKind.Ed25519
        && Of(key).Any(s => s.Signature.Length == 64 && check(key.PublicKey, Encoding.UTF8.GetBytes(Text), s.Signature));

    /// <summary>When the witness has signed the text, in seconds since 1970; null when it has not.</summary>
    public long? CosignedBy(VerifierKey witness, CheckSignature check) => witness.Kind != SignatureKind.Cosignature
        ? null
        : Of(witness).Select(s => Cosignature.Time(Text, witness, s, check)).FirstOrDefault(time => time is not null);

    /// <summary>Reads standard base64 in its only form; null when the text is anything else.</summary>
    internal static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            && Convert.ToBase64String(bytes, 0, length) == text
                ? bytes[..length]
                : null;
    }

    private IEnumerable<NoteSignature> Of(VerifierKey key) =>
        Signatures.Where(s => s.Name == key.Name && s.KeyId == key.Id);

    private static NoteSignature? Read(string line)
    {
        var parts = line.StartsWith(Mark, StringComparison.Ordinal) ? line[Mark.Length..].Split(' ') : [];
        return parts is [{ Length: > 0 } name, var text] && Base64(text) is { Length: > 4 } bytes
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..])
            : null;
    }
}
