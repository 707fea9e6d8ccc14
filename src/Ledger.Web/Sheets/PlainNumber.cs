using System.Globalization;

namespace Ledger.Web.Sheets;

/// <summary>Numbers as spreadsheets store them, in plain decimal form.</summary>
public static class PlainNumber
{
    private const decimal Noise = 0.000_000_001m;

    /// <summary>
    /// The stored text without exponent and needless zeros, exactly; null when it is no decimal number. What a binary
    /// fraction adds to a sum such as 0.1 + 0.2, less than 10⁻⁹ beside two decimals, is dropped.
    /// </summary>
    public static string? Of(string stored)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return null;
        }

        var rounded = Math.Round(exact, 2, MidpointRounding.AwayFromZero);
        var value = Math.Abs(exact - rounded) < Noise ? rounded : exact;
        return value.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
