using System.Globalization;

namespace Ledger.Web.Sheets;

/// <summary>Addresses of cells as spreadsheet programs write them: column letters, then the row.</summary>
public static class CellAddress
{
    /// <summary>The letters of a column, from 0: A, Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>The address of a cell; of the row alone when the column is not known.</summary>
    public static string Of(int row, int? column) => column is { } at
        ? Letters(at) + row.ToString(CultureInfo.InvariantCulture)
        : row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Column (from 0) and row (from 1) of an address such as <c>AB12</c>.</summary>
    public static (int Column, int Row) Read(ReadOnlySpan<char> address)
    {
        var (column, at) = (0, 0);
        for (; at < address.Length && char.IsAsciiLetterUpper(address[at]); at++)
        {
            column = (column * 26) + (address[at] - 'A' + 1);
        }

        return (column - 1, int.Parse(address[at..], NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
