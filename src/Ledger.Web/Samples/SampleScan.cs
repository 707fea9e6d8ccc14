using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Web.Samples;

/// <summary>A made-up receipt as a page of PDF; the same words always give the same bytes.</summary>
/// <param name="Unit">The unit whose entry it evidences.</param>
/// <param name="Name">What the file is called.</param>
internal sealed record SampleScan(string Unit, string Name, byte[] Bytes)
{
    private const string Head = """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 420 298]/Resources<</Font<</F 4 0 R>>>>/Contents 7 0 R>> endobj
        4 0 obj <</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>> endobj
        5 0 obj <</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 6 0 R
        /CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>> endobj
        6 0 obj <</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880
        /Descent -120/CapHeight 880/StemV 93>> endobj

        """;

    /// <summary>The name under which the file is kept.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>A receipt for what a unit paid.</summary>
    public static SampleScan Receipt(
        string unit, string documentNo, LocalDate day, string payee, Money amount, string summary) => new(
        unit, $"{documentNo}.pdf", Page("收据（演示数据）", $"票号：{documentNo}", $"日期：{day:uuuu-MM-dd}", $"收款人：{payee}",
            $"金额：{amount} 元", $"事由：{summary}"));

    /// <summary>The receipt as the evidence of an entry.</summary>
    public Evidence Evidence(string documentNo) => new(documentNo, [Sha256], 1);

    private static byte[] Page(params string[] lines)
    {
        var text = string.Concat(lines.Select((line, at) => string.Create(CultureInfo.InvariantCulture,
            $"BT /F {(at == 0 ? 20 : 13)} Tf 40 {250 - (at * 36)} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))}> Tj ET\n")));
        var body = $"{Head.ReplaceLineEndings("\n")}7 0 obj <</Length {text.Length}>> stream\n{text}endstream endobj\n";
        var offsets = Enumerable.Range(1, 7).Select(n => string.Create(CultureInfo.InvariantCulture,
            $"{body.IndexOf($"\n{n} 0 obj", StringComparison.Ordinal) + 1:0000000000} 00000 n \n"));
        return Encoding.ASCII.GetBytes($"{body}xref\n0 8\n0000000000 65535 f \n{string.Concat(offsets)}"
            + $"trailer <</Size 8/Root 1 0 R>>\nstartxref\n{body.Length}\n%%EOF\n");
    }
}
