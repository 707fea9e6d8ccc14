using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Intake.Judging;

namespace Ledger.Web.Intake.Kinds;

/// <summary>A kind of register that can be taken in: its columns, and the commands its rows stand for.</summary>
public abstract class ImportKind(string code, string zh, string en, params IReadOnlyList<ImportColumn> columns)
{
    /// <summary>The word for it in addresses and on the command line.</summary>
    public string Code => code;

    /// <summary>Its name.</summary>
    public string Zh => zh;

    /// <summary>Its name in English.</summary>
    public string En => en;

    /// <summary>Its columns in the order of the template.</summary>
    public IReadOnlyList<ImportColumn> Columns => columns;

    /// <summary>The entries that rows stand for; by default each row is one.</summary>
    internal virtual IEnumerable<BatchEntry> Entries(IEnumerable<ReadRow> rows, Reference reference) =>
        rows.Select(row => Entry(row, reference));

    /// <summary>The entry that a row stands for.</summary>
    internal abstract BatchEntry Entry(ReadRow row, Reference reference);

    /// <summary>The entry of one row, or its faults alone when a cell could not be read.</summary>
    private protected static BatchEntry Of(ReadRow row, string unit, Money amount, string? document, Func<Command> command) =>
        new([row], unit, amount, document, row.IsFaulty ? null : command());
}

/// <summary>A command and the rows that it comes from.</summary>
/// <param name="Rows">The rows; of a document the rows of its lines, in their order.</param>
/// <param name="Unit">The unit that the money is for.</param>
/// <param name="Amount">The sum of the rows.</param>
/// <param name="Document">The number of the document behind it, by which a duplicate is told.</param>
/// <param name="Command">Null when a cell could not be read.</param>
internal sealed record BatchEntry(
    IReadOnlyList<ReadRow> Rows, string Unit, Money Amount, string? Document, Command? Command)
{
    /// <summary>What is wrong with the cells.</summary>
    public IEnumerable<RowFault> Faults => Rows.SelectMany(r => r.Faults);

    /// <summary>A refusal of the command at the cell that it names: <c>lines[3].amount</c> is in the row of the line.</summary>
    public RowFault At(Refusal refusal)
    {
        var field = refusal.Field ?? "";
        var line = field.StartsWith("lines[", StringComparison.Ordinal)
            ? int.Parse(field.AsSpan(6, field.IndexOf(']', StringComparison.Ordinal) - 6), null)
            : 0;
        var last = field[(field.LastIndexOf('.') + 1)..];
        return Rows[Math.Min(line, Rows.Count - 1)].At(refusal, last.Length == 0 ? null : last);
    }
}
