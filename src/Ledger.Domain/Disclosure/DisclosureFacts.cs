using System.Globalization;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Disclosure;

/// <summary>A month or quarter whose figures are made public.</summary>
/// <param name="Part">Month 1–12, or quarter 1–4.</param>
public readonly record struct DisclosurePeriod(int Year, bool IsMonth, int Part)
{
    /// <summary>The first day.</summary>
    public LocalDate First => new(Year, IsMonth ? Part : (Part * 3) - 2, 1);

    /// <summary>The last day.</summary>
    public LocalDate Last => First.PlusMonths(IsMonth ? 1 : 3).PlusDays(-1);

    /// <summary>Reads 2026-03 or 2026-Q1; null when it is neither.</summary>
    public static DisclosurePeriod? Parse(string? text)
    {
        if (text?.Split('-') is not [{ Length: 4 } year, { Length: 2 } part]
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || y is < 1949 or > 2199
            || !int.TryParse(part.TrimStart('Q'), NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            return null;
        }

        var isMonth = part[0] != 'Q';
        return n >= 1 && n <= (isMonth ? 12 : 4) ? new DisclosurePeriod(y, isMonth, n) : null;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Year:0000}-{(IsMonth ? $"{Part:00}" : $"Q{Part}")}");
}

/// <summary>One figure made public: a column of a balance row.</summary>
public sealed record DisclosedFigure(string Fund, FiscalYear Year, Holder Holder, string Column, Money Amount);

/// <summary>The figures of a unit's period were made public (公开), frozen as they were read.</summary>
/// <param name="Period">2026-03 or 2026-Q1.</param>
/// <param name="KnownAt">The recording time at which the figures were read.</param>
/// <param name="Supersedes">Why an earlier publication of the period is replaced; null for the first.</param>
public sealed record DisclosurePublished(
    string Unit, string Period, IReadOnlyList<DisclosedFigure> Figures, Instant KnownAt, LocalDate PublishedOn,
    string Place, string? Supersedes) : IFact;

/// <summary>What has been published of a unit's period.</summary>
public sealed record PublishedPeriod(DisclosurePublished? Last) : IStreamState<PublishedPeriod>
{
    /// <inheritdoc />
    public static string Kind => "disclosure";

    /// <inheritdoc />
    public static PublishedPeriod Initial { get; } = new((DisclosurePublished?)null);

    /// <summary>The key of a unit's period.</summary>
    public static string Stream(string unit, string period) => $"{Kind}/{unit}/{period}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact is DisclosurePublished published
        ? new PublishedPeriod(published)
        : throw new ForeignFactException(GetType(), fact);
}
