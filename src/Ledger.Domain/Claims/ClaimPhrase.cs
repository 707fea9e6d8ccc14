using System.Globalization;
using System.Text.RegularExpressions;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Claims;

/// <summary>
/// Reads a figure as reports write it: 120余万元, 30万元以上, 约4万余元, X余万元. Words beside the figure are kept as
/// qualifiers, and a figure hidden behind * or X is masked, never zero.
/// </summary>
public static partial class ClaimPhrase
{
    private static readonly (Qualifier Qualifier, string[] Words)[] words =
    [
        (Qualifier.MoreThan, ["余", "多"]),
        (Qualifier.AtLeast, ["以上", "不少于", "不低于"]),
        (Qualifier.About, ["约", "近", "左右"]),
        (Qualifier.Reached, ["达到", "达"]),
        (Qualifier.Converted, ["折合", "约合"]),
        (Qualifier.Cumulative, ["累计", "截至目前", "今年以来"]),
    ];

    /// <summary>The amount said; null when the phrase holds neither one figure of money nor a mask for it.</summary>
    public static ClaimedAmount? Read(string? typed)
    {
        var text = (typed ?? "").Replace(" ", "", StringComparison.Ordinal).Replace('＊', '*').Replace('Ｘ', 'X');
        IReadOnlyList<Qualifier> qualifiers =
            [.. words.Where(w => w.Words.Any(text.Contains)).Select(w => w.Qualifier)];
        if (Mask().IsMatch(text))
        {
            return new ClaimedAmount(null, null, qualifiers, Masked: true);
        }

        return Figure().Matches(text) is [{ } only] && Fen(only) is { } low
            ? new ClaimedAmount(low, High(only, low, qualifiers), qualifiers, Masked: false)
            : null;
    }

    private static Money? Fen(Match figure)
    {
        var digits = figure.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        var fen = decimal.Parse(digits, CultureInfo.InvariantCulture) * FenOf(figure.Groups["scale"].Value);
        return fen == decimal.Truncate(fen) && fen < AmountText.LimitFen ? new Money((long)fen) : null;
    }

    // By usage a round figure with 余 inside, as in 120余万, stays below the next round one: 130万. A figure that is
    // not round, as in 7万余, says no more than that it is exceeded.
    private static Money? High(Match figure, Money low, IReadOnlyList<Qualifier> qualifiers) =>
        figure.Groups["more"].Success && figure.Groups["number"].Value is [.., '0'] number && !number.Contains('.')
            ? low + new Money((long)(10 * FenOf(figure.Groups["scale"].Value)))
            : qualifiers.Any(q => q is Qualifier.MoreThan or Qualifier.AtLeast) ? null : low;

    private static decimal FenOf(string scale) => scale switch
    {
        "亿" => 10_000_000_000m,
        "万" => 1_000_000m,
        "千" => 100_000m,
        _ => 100m,
    };

    [GeneratedRegex("[*Xx]+[余多]?[万亿千]?[余多]?元?")]
    private static partial Regex Mask();

    [GeneratedRegex("(?<number>[0-9][0-9,]*(?:[.][0-9]+)?)(?<more>[余多])?(?<scale>[万亿千])?")]
    private static partial Regex Figure();
}
