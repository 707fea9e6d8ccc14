using System.Globalization;
using System.Text;

namespace Ledger.Domain.Kernel;

/// <summary>
/// 人民币大写: an amount in the capital figures that a voucher carries beside the number
/// (会计基础工作规范 art. 52; 支付结算办法 annex 1).
/// </summary>
public static class CapitalAmount
{
    private const string Figures = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];

    /// <summary>
    /// Writes <paramref name="fen"/> out. The text ends in 整 unless it ends at 分. Where the rule leaves a 零
    /// to the writer (zeros that end at 万 or 元, before a figure that is not zero) none is written.
    /// </summary>
    /// <param name="fen">Amount in fen; a reversal is negative and is written with 负.</param>
    public static string Of(long fen)
    {
        var magnitude = UInt128.CreateChecked(Int128.Abs(fen));
        var yuan = (ulong)(magnitude / 100);
        var cents = (int)(magnitude % 100);
        var sign = fen < 0 ? "负" : "";
        var whole = yuan > 0 || cents == 0 ? Whole(yuan) + "元" : "";
        return $"人民币{sign}{whole}{Cents(cents, afterYuan: yuan > 0)}";
    }

    private static string Whole(ulong yuan)
    {
        if (yuan == 0)
        {
            return "零";
        }

        var digits = yuan.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        var zeroWaits = false;
        var sectionSpoken = false;
        for (var i = 0; i < digits.Length; i++)
        {
            var (digit, place) = (digits[i] - '0', digits.Length - 1 - i);
            if (digit != 0)
            {
                text.Append(zeroWaits ? "零" : "").Append(Figures[digit]).Append(Places[place % 4]);
                sectionSpoken = true;
            }

            zeroWaits = digit == 0;
            if (place % 4 == 0)
            {
                text.Append(SectionUnit(place / 4, sectionSpoken));
                zeroWaits = !sectionSpoken;
                sectionSpoken = false;
            }
        }

        return text.ToString();
    }

    // 万亿 is 万 of 亿, so the third section names 亿 even when it is itself all zeros.
    private static string SectionUnit(int section, bool spoken) => section switch
    {
        0 => "",
        2 => "亿",
        4 => "亿",
        _ => spoken ? "万" : "",
    };

    private static string Cents(int cents, bool afterYuan)
    {
        var (jiao, fen) = (cents / 10, cents % 10);
        var first = jiao > 0 ? $"{Figures[jiao]}角" : fen > 0 && afterYuan ? "零" : "";
        return first + (fen > 0 ? $"{Figures[fen]}分" : "整");
    }
}
