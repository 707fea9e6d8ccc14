using System.Text;

namespace Ledger.Web.Banking;

/// <summary>Rows of comma-separated text (RFC 4180): quotes around cells, doubled inside them.</summary>
internal static class CsvRows
{
    public static IEnumerable<IReadOnlyList<string>> Of(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted && c == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is (',' or '\t'))
            {
                End();
            }
            else if (!quoted && c == '\n')
            {
                End();
                yield return row;
                row = [];
            }
            else if (quoted || c != '\r')
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            End();
            yield return row;
        }

        void End()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
