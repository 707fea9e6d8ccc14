using Ledger.Domain.Kernel;

namespace Ledger.Domain.Growth;

/// <summary>One measure in one period, against the same period of the year before and against the period before.</summary>
public sealed record MeasureGrowth(Money Now, Change OnYear, Change OnPrevious);

/// <summary>One village's income in one period.</summary>
/// <param name="IsComplete">Whether the period has ended; an open one is compared with equally many days.</param>
public sealed record GrowthRow(
    string Village, GrowthPeriod Period, bool IsComplete, MeasureGrowth Total, MeasureGrowth Operating,
    MeasureGrowth Subsidy, MeasureGrowth OneOff);

/// <summary>The income of many villages in one period. Rates compare those alone that have a base.</summary>
/// <param name="Villages">How many villages have income in the ledger by the end of the period.</param>
/// <param name="ComparableOnYear">How many of them have a base in the year before.</param>
/// <param name="ComparableOnPrevious">How many of them have a base in the period before.</param>
public sealed record GroupGrowthRow(
    GrowthPeriod Period, bool IsComplete, int Villages, int ComparableOnYear, int ComparableOnPrevious,
    MeasureGrowth Total, MeasureGrowth Operating, MeasureGrowth Subsidy, MeasureGrowth OneOff);
