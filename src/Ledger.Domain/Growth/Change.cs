using Ledger.Domain.Kernel;

namespace Ledger.Domain.Growth;

/// <summary>Why no rate is given (不可比).</summary>
public enum Incomparable
{
    /// <summary>A rate is given.</summary>
    No,

    /// <summary>The base is zero or below; growth from nothing has no rate.</summary>
    NoBase,

    /// <summary>The ledger does not reach back to the base; what is not recorded is not zero.</summary>
    NotRecorded,

    /// <summary>The two periods stand on different charts, which cut the category differently.</summary>
    ChartChanged,
}

/// <summary>How a figure changed against a base.</summary>
/// <param name="Base">The base, or null when the ledger does not reach back to it.</param>
/// <param name="Difference">The change in fen (增收 is this, never the level); null without a base.</param>
/// <param name="Rate">The rate of change; null when not comparable.</param>
public sealed record Change(Money? Base, Money? Difference, GrowthRate? Rate, Incomparable Reason)
{
    /// <summary>Nothing is known of the base.</summary>
    public static readonly Change Unknown = new(null, null, null, Incomparable.NotRecorded);

    /// <summary>The change from a base to now.</summary>
    public static Change From(Money @base, Money now) => @base.IsPositive
        ? new(@base, now - @base, GrowthRate.Of(now - @base, @base), Incomparable.No)
        : new(@base, now - @base, null, Incomparable.NoBase);
}
