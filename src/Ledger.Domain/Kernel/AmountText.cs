using System.Globalization;
using System.Text.RegularExpressions;

namespace Ledger.Domain.Kernel;

/// <summary>What a typed amount was read as.</summary>
/// <param name="Fen">Amount in fen, above zero; 0 when there is a fault.</param>
/// <param name="Fault">Why the text is not an amount; null when it is one.</param>
public readonly record struct AmountReading(long Fen, AmountFault? Fault)
{
    /// <summary>The amount; zero when there is a fault.</summary>
    public Money Amount => new(Fen);
}

/// <summary>Reads amounts as people type and paste them. What is unclear is a fault, never a guess.</summary>
public static partial class AmountText
{
    /// <summary>One entry stays below 10¹² yuan, in fen: far inside what a sum of entries can hold.</summary>
    public const long LimitFen = 100_000_000_000_000;

    private const int LongestText = 40;

    /// <summary>
    /// Reads yuan with at most two decimals, or 万元 when that word follows. Full-width characters, ¥, and
    /// thousands separators (comma or space) in their places are accepted.
    /// </summary>
    public static AmountReading Read(string? typed)
    {
        var text = Narrow(typed ?? "").Trim();
        if (text.Length == 0)
        {
            return new(0, new AmountMissing());
        }

        return text.Length > LongestText ? new(0, new AmountNotANumber()) : ReadNarrow(text);
    }

    // Only the full-width forms and spaces of NFKC are folded: all of it would read ① as 1 and 10² as 102.
    private static string Narrow(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            span[i] = source[i] switch
            {
                >= '！' and <= '～' => (char)(source[i] - '！' + '!'),
                '￥' => '¥',
                '\u3000' or '\u00A0' or '\u2009' or '\u202F' or '\t' => ' ',
                '−' => '-',
                var c => c,
            };
        }
    });

    private static AmountReading ReadNarrow(string text)
    {
        var shape = Shape().Match(text);
        if (!shape.Success)
        {
            return new(0, FaultOf(text));
        }

        var (whole, fraction) = (shape.Groups["whole"].Value, shape.Groups["fraction"].Value);
        if (whole.AsSpan().IndexOfAny(',', ' ') >= 0 && !Grouped().IsMatch(whole))
        {
            return new(0, new MisplacedSeparator());
        }

        var decimals = shape.Groups["unit"].Value == "万元" ? 6 : 2;
        if (fraction.Length > decimals)
        {
            return new(0, new TooManyDecimals());
        }

        return InRange(string.Concat(whole.Where(char.IsAsciiDigit)) + fraction.PadRight(decimals, '0'));
    }

    private static AmountReading InRange(string fenDigits)
    {
        var fen = Int128.Parse("0" + fenDigits, CultureInfo.InvariantCulture);
        return fen switch
        {
            _ when fen == 0 => new(0, new AmountZero()),
            _ when fen >= LimitFen => new(0, new AmountTooLarge()),
            _ => new((long)fen, null),
        };
    }

    private static AmountFault FaultOf(string text)
    {
        if (Negative().Match(text) is { Success: true } negative && Shape().IsMatch(negative.Groups["rest"].Value))
        {
            return new AmountNegative();
        }

        if (UnknownUnit().IsMatch(text))
        {
            return new UnitUnclear();
        }

        var letter = text.AsSpan().IndexOfAny("OoIl");
        var corrected = text.Replace('O', '0').Replace('o', '0').Replace('I', '1').Replace('l', '1');
        return letter >= 0 && Shape().IsMatch(corrected)
            ? new LetterForDigit(text[letter], corrected[letter])
            : new AmountNotANumber();
    }

    [GeneratedRegex(
        @"^¥? ?(?<whole>(?=[0-9.])[0-9, ]*)(\.(?<fraction>[0-9]+))? ?(?<unit>元|万元)?$")]
    private static partial Regex Shape();

    [GeneratedRegex("^([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,3}( [0-9]{3})+|[0-9]+) ?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^(¥? ?-|\()(?<rest>[^()]+)\)?$")]
    private static partial Regex Negative();

    [GeneratedRegex(@"^¥? ?[0-9][0-9, ]*(\.[0-9]+)? ?([千万亿角分块wWkK]|百万|千元|亿元)$")]
    private static partial Regex UnknownUnit();
}
