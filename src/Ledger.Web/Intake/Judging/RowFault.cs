using Ledger.Domain.Kernel;
using Ledger.Web.Sheets;

namespace Ledger.Web.Intake.Judging;

/// <summary>How much something about a row weighs.</summary>
public enum FaultWeight
{
    /// <summary>It must be mended before the file is taken in.</summary>
    Fault,

    /// <summary>It looks like an entry made before; the person must say why it is different money.</summary>
    Duplicate,

    /// <summary>Worth a look; it does not stand in the way.</summary>
    Notice,
}

/// <summary>Something wrong, or worth a look, at a cell.</summary>
/// <param name="Row">The row's number in the file.</param>
/// <param name="Column">The column, from 0; null when it concerns the row.</param>
/// <param name="Field">The field of the register it fills.</param>
/// <param name="Value">What stands in the cell.</param>
/// <param name="Chinese">What is wrong and how to mend it.</param>
/// <param name="English">The same in English.</param>
public sealed record RowFault(
    int Row, int? Column, string? Field, string Value, FaultWeight Weight, string Code, string Chinese, string English)
{
    /// <summary>The address of the cell.</summary>
    public string Address => CellAddress.Of(Row, Column);

    /// <summary>What a refusal says, at a cell.</summary>
    public static RowFault Of(Refusal refusal, int row, int? column, string? field, string value) =>
        new(row, column, field, value, FaultWeight.Fault, refusal.Code, refusal.Chinese, refusal.English);
}
