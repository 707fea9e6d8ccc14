using NSec.Cryptography;

namespace Ledger.Domain.Tests.Integrity;

/// <summary>The checker that the host and the verifier use too.</summary>
internal static class Signatures
{
    public static bool Check(byte[] publicKey, byte[] message, byte[] signature) =>
        PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
        && SignatureAlgorithm.Ed25519.Verify(key!, message, signature);
}
