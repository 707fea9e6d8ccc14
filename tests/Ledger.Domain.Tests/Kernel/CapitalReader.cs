namespace Ledger.Domain.Tests.Kernel;

/// <summary>Reads capital figures back as they are spoken, knowing nothing of how they are written.</summary>
internal static class CapitalReader
{
    private const string Figures = "零壹贰叁肆伍陆柒捌玖";

    public static Int128 Fen(string text)
    {
        var rest = text.Replace("人民币", "", StringComparison.Ordinal).TrimEnd('整');
        var sign = rest.StartsWith('负') ? -1 : 1;
        rest = rest.TrimStart('负');
        var yuanEnd = rest.IndexOf('元', StringComparison.Ordinal);
        var yuan = yuanEnd < 0 ? 0 : Whole(rest[..yuanEnd]);
        return sign * ((yuan * 100) + Cents(rest[(yuanEnd + 1)..]));
    }

    private static Int128 Whole(string text)
    {
        foreach (var (unit, value) in new[] { ('亿', 100_000_000), ('万', 10_000) })
        {
            var at = text.LastIndexOf(unit);
            if (at >= 0)
            {
                return (Whole(text[..at]) * value) + Whole(text[(at + 1)..]);
            }
        }

        return Section(text);
    }

    private static int Section(string text)
    {
        var (sum, digit) = (0, 0);
        foreach (var c in text)
        {
            var place = "拾佰仟".IndexOf(c, StringComparison.Ordinal);
            sum += place < 0 ? 0 : digit * (place == 0 ? 10 : place == 1 ? 100 : 1000);
            digit = place < 0 ? Figures.IndexOf(c, StringComparison.Ordinal) : 0;
        }

        return sum + digit;
    }

    private static int Cents(string text)
    {
        var jiao = text.IndexOf('角', StringComparison.Ordinal);
        var fen = text.IndexOf('分', StringComparison.Ordinal);
        return (jiao > 0 ? Figures.IndexOf(text[jiao - 1], StringComparison.Ordinal) * 10 : 0)
            + (fen > 0 ? Figures.IndexOf(text[fen - 1], StringComparison.Ordinal) : 0);
    }
}
