using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Ledger.Web.Integrity;

/// <summary>A signed note as a QR code: all of it, so that a photograph of the sheet is enough.</summary>
internal static class NoteCode
{
    /// <summary>The code as SVG.</summary>
    public static MarkupString Of(string note)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(note, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        using var code = new SvgQRCode(data);
        return new MarkupString(
            code.GetGraphic(1, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}
