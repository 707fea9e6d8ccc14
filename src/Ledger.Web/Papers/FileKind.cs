namespace Ledger.Web.Papers;

/// <summary>A kind of file that may be kept, told by its first bytes and not by its name.</summary>
public sealed record FileKind(string MediaType, string Extension)
{
    private static readonly (FileKind Kind, byte[] Start)[] kinds =
    [
        (new("application/pdf", ".pdf"), "%PDF-"u8.ToArray()),
        (new("image/png", ".png"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (new("image/jpeg", ".jpg"), [0xFF, 0xD8, 0xFF]),
        (new("application/ofd", ".ofd"), [0x50, 0x4B, 0x03, 0x04]),
    ];

    /// <summary>The kind of the bytes; null when it is none that is kept.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (kind, start) in kinds)
        {
            if (bytes.StartsWith(start) && (kind.Extension != ".ofd" || bytes.IndexOf("OFD.xml"u8) >= 0))
            {
                return kind;
            }
        }

        return null;
    }
}
