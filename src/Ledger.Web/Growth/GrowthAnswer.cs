using Ledger.Domain.Growth;
using Ledger.Domain.Kernel;

namespace Ledger.Web.Growth;

/// <summary>One measure as interfaces give it; rates are text with two decimals, or null when not comparable.</summary>
/// <param name="OnYear">The change against the same period of the year before.</param>
/// <param name="OnPrevious">The change against the period before.</param>
public sealed record MeasureAnswer(Money Now, ChangeAnswer OnYear, ChangeAnswer OnPrevious);

/// <summary>A change: its base, the difference, the rate, and why there is none.</summary>
public sealed record ChangeAnswer(Money? Base, Money? Difference, string? Rate, Incomparable Reason);

/// <summary>One village or the group in one period.</summary>
public sealed record GrowthAnswer(
    string? Village, string Period, bool IsComplete, MeasureAnswer Total, MeasureAnswer Operating,
    MeasureAnswer Subsidy, MeasureAnswer OneOff)
{
    /// <summary>The answer about one village.</summary>
    public static GrowthAnswer Of(GrowthRow row) => new(row.Village, row.Period.ToString(), row.IsComplete,
        Of(row.Total), Of(row.Operating), Of(row.Subsidy), Of(row.OneOff));

    /// <summary>The answer about all villages together.</summary>
    public static GrowthAnswer Of(GroupGrowthRow row) => new(null, row.Period.ToString(), row.IsComplete,
        Of(row.Total), Of(row.Operating), Of(row.Subsidy), Of(row.OneOff));

    private static MeasureAnswer Of(MeasureGrowth measure) =>
        new(measure.Now, Of(measure.OnYear), Of(measure.OnPrevious));

    private static ChangeAnswer Of(Change change) =>
        new(change.Base, change.Difference, change.Rate?.ToString(), change.Reason);
}
