using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Individuals;

namespace Ledger.Web.Individuals;

/// <summary>Seals and opens a name with AES-256-GCM. The unit it belongs to is bound in, so that no name can be moved.</summary>
internal static class NameSeal
{
    private const int KeySize = 32;
    private const int KeyNameSize = 12;

    /// <summary>The sealed name, and the key made for it alone.</summary>
    public static (SealedText Sealed, byte[] Key) Close(string tenant, string unit, string name)
    {
        var key = RandomNumberGenerator.GetBytes(KeySize);
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var text = Encoding.UTF8.GetBytes(name);
        var cipher = new byte[text.Length + AesGcm.TagByteSizes.MaxSize];
        using var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(nonce, text, cipher.AsSpan(0, text.Length), cipher.AsSpan(text.Length), Place(tenant, unit));
        var label = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyNameSize));
        return (new SealedText(label, Convert.ToBase64String(nonce), Convert.ToBase64String(cipher)), key);
    }

    /// <summary>The name.</summary>
    /// <exception cref="CryptographicException">The text was changed, or it is the key or unit of another one.</exception>
    public static string Open(string tenant, string unit, SealedText closed, byte[] key)
    {
        var cipher = Convert.FromBase64String(closed.Cipher);
        var text = new byte[cipher.Length - AesGcm.TagByteSizes.MaxSize];
        using var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        aes.Decrypt(Convert.FromBase64String(closed.Nonce), cipher.AsSpan(0, text.Length), cipher.AsSpan(text.Length), text,
            Place(tenant, unit));
        return Encoding.UTF8.GetString(text);
    }

    private static byte[] Place(string tenant, string unit) => Encoding.UTF8.GetBytes($"{tenant}\n{unit}");
}
