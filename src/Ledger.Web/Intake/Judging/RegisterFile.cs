using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Sheets;

namespace Ledger.Web.Intake.Judging;

/// <summary>
/// A file as a register: its rows under their heads, and the entries they stand for. It may be read any number of
/// times and always reads the same; nothing of it is kept meanwhile.
/// </summary>
internal sealed class RegisterFile(SheetFile file, string? sheet, ImportKind kind, Matching matching, Names names, Reference reference)
{
    private static readonly string[] totals = ["合计", "总计", "共计", "total"];
    private readonly List<RowFault> totalFaults = [];
    private readonly string amount = kind.Columns.First(c => c.Type == ColumnType.Amount).Field;

    /// <summary>The register.</summary>
    public ImportKind Kind => kind;

    /// <summary>How many rows held an entry when the file was last read to its end.</summary>
    public int Rows { get; private set; }

    /// <summary>The entries of the file.</summary>
    /// <exception cref="SheetRefusedException">The file cannot be read on.</exception>
    public IEnumerable<BatchEntry> Entries() => kind.Entries(ReadRows(), reference);

    /// <summary>What is wrong with the sheet itself; complete once it has been read to its end.</summary>
    public IEnumerable<RowFault> Faults() => totalFaults.Concat(file.Merges.SelectMany(Merged)).Concat(
        file.Notices.Select(n => Noticed(n)).Where(n => n.Row != matching.HeadRow));

    private IEnumerable<ReadRow> ReadRows()
    {
        (Rows, var sum) = (0, (Int128)0);
        totalFaults.Clear();
        foreach (var row in file.Rows(sheet).Where(r => r.Number > matching.HeadRow))
        {
            if (IsTotal(row))
            {
                Compare(row, sum);
                continue;
            }

            Rows++;
            var read = new ReadRow(row, matching, kind.Columns, names);
            yield return read;
            sum += AmountOf(row);
        }
    }

    private static bool IsTotal(SheetRow row) =>
        row.Cells.FirstOrDefault(c => !c.IsEmpty) is { Kind: CellKind.Text, Text: var first }
        && totals.Contains(HeadText.Bare(first));

    /// <summary>A row of totals is not an entry; it must agree with the rows over it.</summary>
    private void Compare(SheetRow row, Int128 sum)
    {
        if (matching.ColumnOf(amount) is { } column && !row[column].IsEmpty && AmountOf(row) != sum)
        {
            totalFaults.Add(RowFault.Of(new TotalDiffers(row[column].Text, new Money((long)sum)),
                row.Number, column, amount, row[column].Text));
        }
    }

    private long AmountOf(SheetRow row) => matching.ColumnOf(amount) is { } column
        ? AmountText.Read(row[column].Text + (matching.InWan(amount) ? "万元" : "")).Fen
        : 0;

    private IEnumerable<RowFault> Merged(string range)
    {
        var (column, row) = CellAddress.Read(range.Split(':')[0]);
        if (row > matching.HeadRow)
        {
            yield return RowFault.Of(new CellMerged(range), row, column, null, range);
        }
    }

    private static RowFault Noticed(SheetNotice notice)
    {
        var (column, row) = CellAddress.Read(notice.Address);
        return new RowFault(row, column, null, "", FaultWeight.Notice, "notice", notice.Chinese, notice.English);
    }
}
