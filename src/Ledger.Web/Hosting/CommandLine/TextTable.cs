namespace Ledger.Web.Hosting.CommandLine;

/// <summary>A table for the terminal; wide characters take two columns.</summary>
public static class TextTable
{
    /// <summary>Writes a head and rows; columns named in <paramref name="right"/> are aligned to the right.</summary>
    public static async Task Write(
        TextWriter output, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows, params IReadOnlyList<int> right)
    {
        var widths = head.Select((h, i) => rows.Select(r => Width(r[i])).Append(Width(h)).Max()).ToList();
        foreach (var row in rows.Prepend(head))
        {
            var cells = row.Select((cell, i) =>
            {
                var pad = new string(' ', widths[i] - Width(cell));
                return right.Contains(i) ? pad + cell : cell + pad;
            });
            await output.WriteLineAsync(string.Join("  ", cells).TrimEnd());
        }
    }

    private static int Width(string text) => text.Sum(c => c is >= '\u1100' and <= '\uffdc' ? 2 : 1);
}
