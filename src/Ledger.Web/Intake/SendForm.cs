namespace Ledger.Web.Intake;

/// <summary>What is typed beside a file, or instead of it.</summary>
public sealed class SendForm
{
    /// <summary>The kind of register.</summary>
    public string? Kind { get; set; }

    /// <summary>The sheet of the workbook; the first when empty.</summary>
    public string? Sheet { get; set; }

    /// <summary>A grid pasted from a spreadsheet.</summary>
    public string? Grid { get; set; }
}

/// <summary>What is typed when a file is confirmed or undone.</summary>
public sealed class ConfirmForm
{
    /// <summary>Why rows like entries made before are different money.</summary>
    public string? Because { get; set; }

    /// <summary>Why the batch is undone.</summary>
    public string? Reason { get; set; }

    /// <summary>The business date of the reversals.</summary>
    public string? On { get; set; }

    /// <summary>The row of the heads.</summary>
    public string? HeadRow { get; set; }
}
