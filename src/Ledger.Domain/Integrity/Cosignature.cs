using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Ledger.Domain.Integrity;

/// <summary>A witness's signature with its time, in the form of C2SP tlog-cosignature.</summary>
public static class Cosignature
{
    private const int TimeSize = 8;
    private const int SignatureSize = 64;

    /// <summary>The bytes a witness signs.</summary>
    /// <param name="text">The text of the checkpoint, its last line end included.</param>
    /// <param name="time">Seconds since 1970.</param>
    public static byte[] Message(string text, long time) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{text}"));

    /// <summary>The line of a signature made over <see cref="Message"/>.</summary>
    public static NoteSignature Of(VerifierKey witness, long time, byte[] signature)
    {
        var content = new byte[TimeSize + SignatureSize];
        BinaryPrimitives.WriteInt64BigEndian(content, time);
        signature.CopyTo(content, TimeSize);
        return new NoteSignature(witness.Name, witness.Id, content);
    }

    /// <summary>The time of a valid cosignature, or null.</summary>
    internal static long? Time(string text, VerifierKey witness, NoteSignature signature, CheckSignature check)
    {
        if (signature.Signature.Length != TimeSize + SignatureSize)
        {
            return null;
        }

        var time = BinaryPrimitives.ReadInt64BigEndian(signature.Signature);
        return time >= 0 && check(witness.PublicKey, Message(text, time), signature.Signature[TimeSize..]) ? time : null;
    }
}
