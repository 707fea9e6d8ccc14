using Ledger.Domain.Kernel;

namespace Ledger.Web.Sheets;

/// <summary>How a cell that is written out looks.</summary>
public enum CellLook
{
    /// <summary>As its kind looks.</summary>
    Plain,

    /// <summary>A head of a column.</summary>
    Head,

    /// <summary>A cell with a fault.</summary>
    Wrong,

    /// <summary>A cell that must be looked at.</summary>
    Doubtful,
}

/// <summary>A cell to be written out.</summary>
public readonly record struct WrittenCell(CellKind Kind, string Text, CellLook Look = CellLook.Plain)
{
    /// <summary>Text.</summary>
    public static WrittenCell Of(string? text) => new(string.IsNullOrEmpty(text) ? CellKind.Empty : CellKind.Text, text ?? "");

    /// <summary>An amount in yuan, to the fen.</summary>
    public static WrittenCell Of(Money? amount) =>
        amount is { } stated ? new(CellKind.Number, stated.ToString()) : new(CellKind.Empty, "");
}

/// <summary>A table to be written out, whatever the format: a title, heads, and rows as they come.</summary>
/// <param name="Title">Also the name of the sheet.</param>
/// <param name="Notes">Lines over the table: whose it is, and at which moments.</param>
public sealed record SheetTable(
    string Title, IReadOnlyList<string> Notes, IReadOnlyList<string> Heads, IEnumerable<IReadOnlyList<WrittenCell>> Rows);
