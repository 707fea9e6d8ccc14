using System.Text;
using Ledger.Domain.Integrity;
using NSec.Cryptography;

namespace Ledger.Web.Integrity;

/// <summary>
/// A private key in a file of its own, outside the database, readable by its owner alone. It is made at the first
/// start and never leaves the file.
/// </summary>
public sealed class SigningKey : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly Key key;

    private SigningKey(Key key, string name, SignatureKind kind)
    {
        this.key = key;
        Verifier = VerifierKey.Of(name, kind, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The public half, as others write it down.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>Whether there is a key in the file.</summary>
    public static bool Exists(string path) => File.Exists(path);

    /// <summary>
    /// Makes a new key in a file that must not be there yet. It is put there whole: nobody ever finds half a key, and of
    /// several who make it at once the first has made it.
    /// </summary>
    /// <exception cref="IOException">There is a key already.</exception>
    public static SigningKey Make(string path, string name, SignatureKind kind = SignatureKind.Ed25519)
    {
        var growing = $"{path}.{Guid.NewGuid():n}";
        try
        {
            Write(growing);
            File.Move(growing, path, overwrite: false);
        }
        finally
        {
            File.Delete(growing);
        }

        return Open(path, name, kind);
    }

    /// <summary>Reads the key in the file.</summary>
    public static SigningKey Open(string path, string name, SignatureKind kind = SignatureKind.Ed25519) =>
        new(Key.Import(SignatureAlgorithm.Ed25519, Convert.FromBase64String(File.ReadAllText(path).Trim()),
            KeyBlobFormat.RawPrivateKey), name, kind);

    /// <summary>A checkpoint signed as a note.</summary>
    public SignedNote Sign(Checkpoint checkpoint) => Sign(checkpoint.Text);

    /// <summary>A receipt signed as a note.</summary>
    public SignedNote Sign(EventReceipt receipt) => Sign(receipt.Text);

    /// <summary>A witness's line under a checkpoint.</summary>
    /// <param name="text">The text of the checkpoint.</param>
    /// <param name="time">Seconds since 1970.</param>
    public NoteSignature Cosign(string text, long time) =>
        Cosignature.Of(Verifier, time, SignatureAlgorithm.Ed25519.Sign(key, Cosignature.Message(text, time)));

    public void Dispose() => key.Dispose();

    private static void Write(string path)
    {
        using var made = Key.Create(SignatureAlgorithm.Ed25519,
            new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport });
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly,
        });
        file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(made.Export(KeyBlobFormat.RawPrivateKey)) + "\n"));
        file.Flush(flushToDisk: true);
    }

    private SignedNote Sign(string text) => new(text, [new NoteSignature(
        Verifier.Name, Verifier.Id, SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(text)))]);
}
