using Ledger.Domain.Growth;
using Ledger.Web.Journal;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Growth;

/// <summary>What the parts of growth are called on pages.</summary>
internal static class GrowthWords
{
    /// <summary>The ways a change can be broken up, as they stand in the address.</summary>
    public static readonly IReadOnlyDictionary<string, GrowthDimension> Dimensions =
        new Dictionary<string, GrowthDimension>(StringComparer.Ordinal)
        {
            ["enterprise"] = GrowthDimension.Enterprise,
            ["mode"] = GrowthDimension.Mode,
            ["category"] = GrowthDimension.Category,
            ["recurrence"] = GrowthDimension.Recurrence,
            ["village"] = GrowthDimension.Village,
        };

    /// <summary>A way to break a change up.</summary>
    public static string Of(GrowthDimension dimension, Tongue tongue) => dimension switch
    {
        GrowthDimension.Enterprise => tongue.Pick("企业", "Enterprise"),
        GrowthDimension.Mode => tongue.Pick("经营模式", "Operating mode"),
        GrowthDimension.Category => tongue.Pick("收入类别", "Category"),
        GrowthDimension.Recurrence => tongue.Pick("是否经常性", "Recurring or one-off"),
        GrowthDimension.Village => tongue.Pick("村（社区）", "Village"),
        _ => throw new InvalidOperationException($"No words for {dimension}."),
    };

    /// <summary>One part of a change, by its key.</summary>
    /// <param name="enterprises">The names of enterprises by their id.</param>
    public static string Part(
        string? key, GrowthDimension dimension, PageDesk desk, IReadOnlyDictionary<string, string> enterprises,
        Tongue tongue) => (dimension, key) switch
        {
            (_, null) => tongue.Pick("未注明", "not stated"),
            (GrowthDimension.Enterprise, _) => enterprises.GetValueOrDefault(key, key),
            (GrowthDimension.Category, _) => AccountWords.Of($"income:{key}", tongue, purpose => purpose),
            (GrowthDimension.Village, _) => desk.NameOf(key),
            (GrowthDimension.Recurrence, "recurring") => tongue.Pick("经常性", "Recurring"),
            (GrowthDimension.Recurrence, _) => tongue.Pick("一次性", "One-off"),
            _ => key,
        };

    /// <summary>A rate, or why there is none.</summary>
    public static string Rate(Change change, Tongue tongue) => change.Rate?.ToString() ?? change.Reason switch
    {
        Incomparable.NoBase => tongue.Pick("不可比（基期为零）", "not comparable (base is zero)"),
        Incomparable.ChartChanged => tongue.Pick("不可比（科目制度变更）", "not comparable (chart changed)"),
        _ => tongue.Pick("不可比（上期未入账）", "not comparable (no record before)"),
    };

    /// <summary>Why a village lies in another band than the year before.</summary>
    public static string Of(BandMoveReason reason, Tongue tongue) => reason switch
    {
        BandMoveReason.Income => tongue.Pick("自身收入变化", "its own income"),
        BandMoveReason.Subsidy => tongue.Pick("靠补助抬升，去掉补助不升档", "lifted by a subsidy; without it no move"),
        BandMoveReason.OneOff => tongue.Pick("靠一次性收入抬升", "lifted by income that does not come again"),
        BandMoveReason.LiftEnded => tongue.Pick("上年靠补助或一次性收入抬升，今年未再有", "last year's lift did not come again"),
        BandMoveReason.Rule => tongue.Pick("分档标准变化", "the bands changed"),
        _ => throw new InvalidOperationException($"No words for {reason}."),
    };
}
