using Ledger.Domain.Collective;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Growth;

/// <summary>What is measured. The measures overlap: a one-off sale is operating revenue and a one-off.</summary>
public enum IncomeMeasure
{
    /// <summary>总收入: all five categories.</summary>
    Total,

    /// <summary>经营性收入: 501+502 of the chart of 2023, 501+511+561 of that of 2004; no subsidies.</summary>
    Operating,

    /// <summary>补助收入.</summary>
    Subsidy,

    /// <summary>一次性收入: what does not come again, subsidies apart.</summary>
    OneOff,
}

/// <summary>The measures of some income.</summary>
public readonly record struct IncomeFigures(Money Total, Money Operating, Money Subsidy, Money OneOff)
{
    /// <summary>The measures of one sum.</summary>
    public static IncomeFigures Of(IncomeSum sum) => new(
        sum.Amount,
        IncomeCategory.IsOperating(sum.Category) ? sum.Amount : Money.Zero,
        sum.Category == IncomeCategory.Subsidy ? sum.Amount : Money.Zero,
        sum.Recurring == false && sum.Category != IncomeCategory.Subsidy ? sum.Amount : Money.Zero);

    /// <summary>The figure of a measure.</summary>
    public Money this[IncomeMeasure measure] => measure switch
    {
        IncomeMeasure.Total => Total,
        IncomeMeasure.Operating => Operating,
        IncomeMeasure.Subsidy => Subsidy,
        IncomeMeasure.OneOff => OneOff,
        _ => throw new InvalidOperationException($"No figure for {measure}."),
    };

    public static IncomeFigures operator +(IncomeFigures left, IncomeFigures right) => new(left.Total + right.Total,
        left.Operating + right.Operating, left.Subsidy + right.Subsidy, left.OneOff + right.OneOff);

    public static IncomeFigures operator -(IncomeFigures left, IncomeFigures right) => new(left.Total - right.Total,
        left.Operating - right.Operating, left.Subsidy - right.Subsidy, left.OneOff - right.OneOff);
}
