namespace Ledger.Web.Sheets;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text as it was typed.</summary>
    Text,

    /// <summary>A number in plain decimal form, exactly as the file stores it.</summary>
    Number,

    /// <summary>A date in ISO form.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An error of the spreadsheet program, such as <c>#REF!</c>.</summary>
    Error,
}

/// <summary>A cell whatever the format of its file. Numbers stay text, so that none passes through a binary fraction.</summary>
/// <param name="IsFormula">Whether the value is the one the program last computed for a formula.</param>
public readonly record struct SheetCell(CellKind Kind, string Text, bool IsFormula = false)
{
    /// <summary>Nothing.</summary>
    public static readonly SheetCell Empty = new(CellKind.Empty, "");

    /// <summary>A text, or nothing when it is blank.</summary>
    public static SheetCell Of(string text) => string.IsNullOrWhiteSpace(text) ? Empty : new(CellKind.Text, text);

    /// <summary>Whether anything stands in it.</summary>
    public bool IsEmpty => Kind == CellKind.Empty;
}

/// <summary>A row with its number in the file, from 1.</summary>
/// <param name="IsHidden">Whether the program hides it from its reader.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells, bool IsHidden = false)
{
    /// <summary>Whether no cell holds anything.</summary>
    public bool IsBlank => Cells.All(c => c.IsEmpty);

    /// <summary>The cell of a column, from 0; empty beyond the last.</summary>
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;
}

/// <summary>Something about the sheet that its reader should know, and at which cell.</summary>
public sealed record SheetNotice(string Address, string Chinese, string English);
