using System.Text;
using System.Xml.Linq;

namespace Ledger.Web.Exports.Gbt24589;

/// <summary>A group of data elements: its name, the names of its elements, and rows of values in their order.</summary>
internal sealed record ElementGroup(string Name, IReadOnlyList<string> Elements, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The group as a table for spreadsheets.</summary>
    public string Csv()
    {
        var text = new StringBuilder("\uFEFF").Append(string.Join(',', Elements)).Append("\r\n");
        foreach (var row in Rows)
        {
            text.Append(string.Join(',', row.Select(Cell))).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>All groups as one document; every row is an element named by its group.</summary>
    public static XDocument Xml(IEnumerable<ElementGroup> groups) => new(new XElement("会计核算数据",
        groups.Select(group => new XElement($"{group.Name}表", group.Rows.Select(row => new XElement(group.Name,
            group.Elements.Zip(row, (element, value) => new XElement(element, Clean(value)))))))));

    /// <summary>XML cannot hold control characters, not even escaped.</summary>
    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r＝＋－＠".Contains(text[0], StringComparison.Ordinal)
            && !decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
