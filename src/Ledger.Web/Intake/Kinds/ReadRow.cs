using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Sheets;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Intake.Kinds;

/// <summary>
/// One row under its matched heads. A kind asks for its fields one by one; what cannot be read becomes a fault at its
/// cell, and all faults of the row are found, not only the first.
/// </summary>
internal sealed partial class ReadRow(SheetRow row, Matching matching, IReadOnlyList<ImportColumn> columns, Names names)
{
    private const int LongestText = 500;

    private static readonly LocalDatePattern[] dates =
    [
        .. new[] { "uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日", "uuuuMMdd", "uuuu-M-d HH:mm:ss" }
            .Select(p => LocalDatePattern.CreateWithInvariantCulture(p.Split(' ')[0])),
    ];

    private readonly List<RowFault> faults = [];

    /// <summary>The row's number in the file.</summary>
    public int Number => row.Number;

    /// <summary>What is wrong with the cells asked for so far.</summary>
    public IReadOnlyList<RowFault> Faults => faults;

    /// <summary>Whether a cell could not be read.</summary>
    public bool IsFaulty => faults.Count > 0;

    /// <summary>What stands in the cell of a field.</summary>
    public string Value(string field) => Cell(field).Text;

    /// <summary>A fault at the cell of a field, or at the row when it has no such column.</summary>
    public RowFault At(Refusal refusal, string? field) =>
        RowFault.Of(refusal, row.Number, Column(field), field, field is null ? "" : Value(field));

    /// <summary>A text that must be there.</summary>
    public string Text(string field) => OptionalText(field) ?? "";

    /// <summary>A text, or null when the cell is empty.</summary>
    public string? OptionalText(string field)
    {
        var cell = Filled(field);
        if (cell.Text.Length > LongestText)
        {
            faults.Add(At(new CellTooLong(LongestText), field));
        }

        return cell.IsEmpty ? null : cell.Text.Trim();
    }

    /// <summary>An amount in fen; 万元 when the head or the cell says so.</summary>
    public Money Amount(string field) => OptionalAmount(field) ?? Money.Zero;

    /// <summary>An amount, or null when the cell is empty.</summary>
    public Money? OptionalAmount(string field)
    {
        var cell = Filled(field);
        if (cell.IsEmpty)
        {
            return null;
        }

        var inWan = matching.InWan(field) && !cell.Text.TrimEnd().EndsWith('元');
        var reading = AmountText.Read(inWan ? cell.Text + "万元" : cell.Text);
        if (cell.Kind is not (CellKind.Number or CellKind.Text))
        {
            faults.Add(At(new CellOfAnotherKind(cell.Text), field));
        }
        else if (reading.Fault is { } fault)
        {
            faults.Add(At(fault, field));
        }

        return reading.Amount;
    }

    /// <summary>A business date.</summary>
    public LocalDate Date(string field)
    {
        var cell = Filled(field);
        if (cell.IsEmpty)
        {
            return default;
        }

        var text = Narrow(cell.Text);
        foreach (var pattern in dates)
        {
            if (cell.Kind is CellKind.Date or CellKind.Text or CellKind.Number && pattern.Parse(text) is { Success: true } read
                && read.Value.Year is >= 1949 and <= 2199)
            {
                return read.Value;
            }
        }

        faults.Add(At(new CellNotADate(cell.Text), field));
        return default;
    }

    /// <summary>A fiscal year; that of the date when the cell is empty.</summary>
    public FiscalYear Year(string field, LocalDate orOf)
    {
        var cell = Filled(field);
        if (cell.IsEmpty)
        {
            return FiscalYear.Of(orOf);
        }

        if (int.TryParse(Narrow(cell.Text).TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1949 and <= 2199)
        {
            return new FiscalYear(year);
        }

        faults.Add(At(new CellNotAYear(cell.Text), field));
        return FiscalYear.Of(orOf);
    }

    /// <summary>A whole number.</summary>
    public int Whole(string field)
    {
        var cell = Filled(field);
        if (cell.IsEmpty)
        {
            return 0;
        }

        if (int.TryParse(Narrow(cell.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add(At(new CellNotWhole(cell.Text), field));
        return 0;
    }

    /// <summary>Yes or no; no when the cell is empty.</summary>
    public bool YesNo(string field)
    {
        var cell = Filled(field);
        switch (Narrow(cell.Text).ToLowerInvariant())
        {
            case "" or "否" or "no" or "n" or "false" or "0":
                return false;
            case "是" or "yes" or "y" or "true" or "1":
                return true;
            default:
                faults.Add(At(new CellNotYesNo(cell.Text), field));
                return false;
        }
    }

    private SheetCell Filled(string field)
    {
        var cell = Cell(field);
        if (cell.Kind == CellKind.Error)
        {
            faults.Add(At(new CellIsError(cell.Text), field));
            return SheetCell.Empty;
        }

        if (cell.IsEmpty && columns.First(c => c.Field == field) is { Required: true } column)
        {
            faults.Add(At(new CellMissing(column.Zh, column.En), field));
        }

        return cell;
    }

    private SheetCell Cell(string field) => Column(field) is { } column ? row[column] : SheetCell.Empty;

    private int? Column(string? field) => field is null ? null : matching.ColumnOf(field);

    /// <summary>Full-width digits and marks as their plain forms.</summary>
    private static string Narrow(string text) =>
        text.Normalize(System.Text.NormalizationForm.FormKC).Trim();
}
