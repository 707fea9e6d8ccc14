using NodaTime;

namespace Ledger.Domain.Collective.Charts;

/// <summary>The accounts that the ledger itself chooses, by the chart in force on the day.</summary>
internal static class ChartUses
{
    /// <summary>银行存款.</summary>
    public static ChartCode Bank(LocalDate day) => new(ChartOfAccounts.On(day).Version, "102");

    /// <summary>专项应付款.</summary>
    public static ChartCode EarmarkedPayable(LocalDate day) => new(ChartOfAccounts.On(day).Version, "241");

    /// <summary>公积公益金.</summary>
    public static ChartCode Reserve(LocalDate day) => new(ChartOfAccounts.On(day).Version, "311");

    /// <summary>收益分配.</summary>
    public static ChartCode Distribution(LocalDate day) => new(ChartOfAccounts.On(day).Version, "322");

    /// <summary>补助收入.</summary>
    public static ChartCode Subsidy(LocalDate day) =>
        ChartOfAccounts.On(day).Version == 2004 ? new(2004, "522") : new(2023, "503");
}
