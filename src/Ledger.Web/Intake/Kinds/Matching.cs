using Ledger.Web.Sheets;

namespace Ledger.Web.Intake.Kinds;

/// <summary>Which column of a sheet fills which field of a register, and in which row the heads stand.</summary>
/// <param name="HeadRow">The number of the row of heads.</param>
/// <param name="Heads">The heads as typed, by column.</param>
/// <param name="Columns">The column, from 0, of each field that is filled.</param>
public sealed record Matching(int HeadRow, IReadOnlyList<string> Heads, IReadOnlyDictionary<string, int> Columns)
{
    private const int Searched = 20;

    /// <summary>The column of a field, or null when no column fills it.</summary>
    public int? ColumnOf(string field) => Columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>Whether the head of an amount says 万元.</summary>
    public bool InWan(string field) => ColumnOf(field) is { } column && column < Heads.Count && HeadText.InWan(Heads[column]);

    /// <summary>The columns that must be there and are not.</summary>
    public IEnumerable<ImportColumn> Missing(ImportKind kind) =>
        kind.Columns.Where(c => c.Required && !Columns.ContainsKey(c.Field));

    /// <summary>
    /// Matches by heads: the row among the first twenty that names the most columns. What a person matched before for
    /// the same head goes before what the register knows.
    /// </summary>
    public static Matching Of(
        ImportKind kind, IEnumerable<SheetRow> rows, IReadOnlyDictionary<string, string> remembered)
    {
        var best = new Matching(0, [], new Dictionary<string, int>());
        foreach (var row in rows.Take(Searched).TakeWhile(r => r.Number <= Searched + 1))
        {
            var heads = row.Cells.Select(c => c.Text.Trim()).ToList();
            var found = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (column, head) in heads.Index().Where(h => h.Item.Length > 0))
            {
                if (FieldOf(kind, head, remembered) is { Length: > 0 } field)
                {
                    found.TryAdd(field, column);
                }
            }

            if (found.Count > best.Columns.Count)
            {
                best = new Matching(row.Number, heads, found);
            }
        }

        return best.Columns.Count >= 2 ? best : best with { Columns = new Dictionary<string, int>() };
    }

    private static string? FieldOf(ImportKind kind, string head, IReadOnlyDictionary<string, string> remembered) =>
        remembered.TryGetValue(HeadText.Bare(head), out var field)
            ? field
            : kind.Columns.FirstOrDefault(c => c.Means(head))?.Field;
}
