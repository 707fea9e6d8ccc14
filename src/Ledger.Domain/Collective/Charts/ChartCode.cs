using System.Globalization;

namespace Ledger.Domain.Collective.Charts;

/// <summary>
/// An account of a village chart. The same code means different things in the two charts (502 is a cost in one and
/// an income in the other), so the version is part of the key.
/// </summary>
/// <param name="Version">The year of the chart: 2004 (财会〔2004〕12号) or 2023 (财会〔2023〕14号).</param>
/// <param name="Code">The three digits of the account.</param>
public readonly record struct ChartCode(int Version, string Code)
{
    /// <summary>Reads the text form; null when it is not one.</summary>
    public static ChartCode? Parse(string? text) =>
        text?.Split(':') is [{ Length: 4 } version, { Length: 3 } code]
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new ChartCode(year, code)
            : null;

    /// <summary>The text form used on journal lines and in exports: <c>2023:501</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}:{Code}");
}
