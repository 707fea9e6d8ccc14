using NSec.Cryptography;

namespace Ledger.Web.Integrity;

/// <summary>The one signature algorithm of the log.</summary>
public static class Ed25519
{
    /// <summary>Whether the signature over the message is the key's.</summary>
    public static bool Check(byte[] publicKey, byte[] message, byte[] signature) =>
        PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
        && SignatureAlgorithm.Ed25519.Verify(key!, message, signature);
}
