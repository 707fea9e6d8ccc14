using Ledger.Domain.Kernel;

namespace Ledger.Web.Shell.Figures;

/// <summary>How a series is drawn.</summary>
public enum ChartKind
{
    /// <summary>Upright bars.</summary>
    Bar,

    /// <summary>A line with points; a missing value breaks it.</summary>
    Line,
}

/// <summary>One series: the numbers that are drawn and the texts that are read, one for each category.</summary>
/// <param name="Name">Name in the legend and the table head, with its unit.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Values">The numbers drawn; null where nothing is stated.</param>
/// <param name="Shown">The same figures as text, in the tooltip and the table.</param>
/// <param name="OnRight">Whether it is measured on the right axis.</param>
public sealed record ChartSeries(
    string Name, ChartKind Kind, IReadOnlyList<decimal?> Values, IReadOnlyList<string> Shown, bool OnRight = false)
{
    /// <summary>A series of amounts in the unit the page shows.</summary>
    public static ChartSeries OfMoney(string name, ChartKind kind, IEnumerable<Money?> amounts, Formats formats)
    {
        var list = amounts.ToList();
        return new(formats.Head(name), kind,
            [.. list.Select(amount => amount is { } stated ? formats.Value(stated) : (decimal?)null)],
            [.. list.Select(formats.Amount)]);
    }

    /// <summary>A line of percentages on the right axis, from ratios.</summary>
    public static ChartSeries OfPercent(string name, IEnumerable<decimal?> ratios, Formats formats)
    {
        var list = ratios.ToList();
        return new(formats.Bracket(name, "%"), ChartKind.Line,
            [.. list.Select(ratio => ratio is { } stated ? Formats.PercentNumber(stated) : (decimal?)null)],
            [.. list.Select(ratio => ratio is { } stated ? Formats.Percent(stated) : Formats.NoFigure)],
            OnRight: true);
    }
}

/// <summary>A level drawn across the chart, such as a guaranteed minimum (保底线), named beside it.</summary>
public sealed record ChartLevel(string Name, decimal Value, string Shown);

/// <summary>What a chart shows. The page writes the same figures in a table under it.</summary>
/// <param name="CategoryName">What the categories are, the head of the table's first column.</param>
/// <param name="Categories">Labels of the categories.</param>
/// <param name="Series">One or more series of the same length.</param>
/// <param name="Level">A level to compare with, on the left axis.</param>
public sealed record ChartSpec(
    string CategoryName,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series,
    ChartLevel? Level = null);
