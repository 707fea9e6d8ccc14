using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Sheets;

namespace Ledger.Web.Intake;

/// <summary>The sent file with each wrong cell marked, and what is wrong in a column of its own.</summary>
internal static class AnnotatedSheet
{
    public static SheetTable Of(ImportJob job, SheetFile file, IReadOnlyList<RowFault> faults, bool english)
    {
        var byRow = faults.ToLookup(f => f.Row);
        var width = job.Matching.Heads.Count;
        IReadOnlyList<string> heads = [.. job.Matching.Heads, english ? "What is wrong, and how to mend it" : "问题与改法"];
        return new SheetTable(job.Sheet ?? file.Sheets[0], [], heads, file.Rows(job.Sheet)
            .Where(r => r.Number > job.Matching.HeadRow)
            .Select(row => (IReadOnlyList<WrittenCell>)[.. Cells(row, width, byRow), Words([.. byRow[row.Number]], english)]));
    }

    private static IEnumerable<WrittenCell> Cells(SheetRow row, int width, ILookup<int, RowFault> faults) =>
        Enumerable.Range(0, width).Select(column => new WrittenCell(
            row[column].Kind is CellKind.Error or CellKind.Boolean or CellKind.Date ? CellKind.Text : row[column].Kind,
            row[column].Text, LookOf(faults[row.Number].Where(f => f.Column == column).ToList())));

    private static CellLook LookOf(IReadOnlyList<RowFault> faults) =>
        faults.Count == 0 ? CellLook.Plain
        : faults.Any(f => f.Weight == FaultWeight.Fault) ? CellLook.Wrong : CellLook.Doubtful;

    private static WrittenCell Words(IReadOnlyList<RowFault> faults, bool english) => WrittenCell.Of(string.Join("\n",
        faults.Select(f => $"{f.Address}: {(english ? f.English : f.Chinese)}"))) with { Look = LookOf(faults) };
}
