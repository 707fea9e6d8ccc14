using Ledger.Domain.Claims;
using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Figures;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Parts;

namespace Ledger.Web.Claims;

/// <summary>What reported figures and verdicts on them are called on pages.</summary>
internal static class ClaimWords
{
    /// <summary>A verdict in words; null when none was given yet.</summary>
    public static string Of(ClaimVerdict? verdict, Tongue tongue) => verdict switch
    {
        null => tongue.Pick("未核对", "not compared yet"),
        ClaimVerdict.Masked => tongue.Pick("原文隐去，无法核对", "hidden in the report"),
        ClaimVerdict.NotInBook => tongue.Pick("账上没有", "not in the book"),
        ClaimVerdict.Agrees => tongue.Pick("与账面相符", "agrees with the book"),
        ClaimVerdict.Overstated => tongue.Pick("上报多于账面", "more than the book"),
        ClaimVerdict.Understated => tongue.Pick("上报少于账面", "less than the book"),
        _ => throw new InvalidOperationException($"No words for {verdict}."),
    };

    /// <summary>The tone of a verdict.</summary>
    public static Tone ToneOf(ClaimVerdict? verdict) => verdict switch
    {
        ClaimVerdict.Agrees => Tone.Good,
        ClaimVerdict.Overstated => Tone.Bad,
        ClaimVerdict.Understated or ClaimVerdict.NotInBook => Tone.Warning,
        ClaimVerdict.Masked => Tone.Note,
        _ => Tone.Neutral,
    };

    /// <summary>What the report says: the figure between its words, or that it is hidden.</summary>
    public static string Said(ClaimedAmount said, Formats formats, Tongue tongue)
    {
        if (said.Low is not { } low)
        {
            return tongue.Pick("原文隐去", "hidden");
        }

        var words = string.Join(tongue.Pick("、", ", "), said.Qualifiers.Select(q => Of(q, tongue)));
        var figure = said.High is { } high && high != low
            ? $"{formats.Amount(low)} – {formats.Amount(high)}"
            : formats.Amount(low);
        return words.Length == 0 ? figure : $"{figure}（{words}）";
    }

    /// <summary>Whether a report speaks of a level or of a change.</summary>
    public static string Of(ClaimNature nature, Tongue tongue) => nature switch
    {
        ClaimNature.Level => tongue.Pick("总量", "level"),
        ClaimNature.Increase => tongue.Pick("增收（与上年同期比）", "increase over the year before"),
        _ => throw new InvalidOperationException($"No words for {nature}."),
    };

    private static string Of(Qualifier qualifier, Tongue tongue) => qualifier switch
    {
        Qualifier.MoreThan => tongue.Pick("余", "more than"),
        Qualifier.AtLeast => tongue.Pick("不少于", "at least"),
        Qualifier.About => tongue.Pick("约", "about"),
        Qualifier.Reached => tongue.Pick("达到", "reached"),
        Qualifier.Converted => tongue.Pick("折合", "converted"),
        Qualifier.Cumulative => tongue.Pick("累计", "cumulative"),
        _ => throw new InvalidOperationException($"No words for {qualifier}."),
    };
}
