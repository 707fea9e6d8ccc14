using Ledger.Domain.Collective;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Restatements;

/// <summary>A report whose two states can be explained.</summary>
public enum Report
{
    /// <summary>单位与余额: every column of every balance row.</summary>
    Balances,

    /// <summary>科目余额表: each account of each fund, all units together.</summary>
    TrialBalance,

    /// <summary>集体收入: total, operating and subsidy income by village and year.</summary>
    Growth,

    /// <summary>明细账: each account of each unit, fund and year.</summary>
    Accounts,
}

/// <summary>Which figure of a report: its row and its column.</summary>
/// <param name="Unit">The unit of the row; empty where the report adds units together.</param>
/// <param name="Column">The column, or the account of the journal.</param>
public readonly record struct FigureKey(string Unit, string Fund, FiscalYear Year, Holder? Holder, string Column);

/// <summary>The figures of reports, from the sums of the journal.</summary>
public static class ReportFigures
{
    /// <summary>
    /// The figures of a report that are not zero. Every figure is a sum over lines: the figures of two sets of lines
    /// together are the sums of the figures of each, which is what makes a difference explainable by vouchers.
    /// </summary>
    public static IReadOnlyDictionary<FigureKey, Money> Of(Report report, IEnumerable<AccountSum> sums) =>
        Cells(report, sums).Where(c => c.Amount != Money.Zero).GroupBy(c => c.Key, c => c.Amount)
            .Select(g => (g.Key, Amount: Money.Sum(g))).Where(g => g.Amount != Money.Zero)
            .ToDictionary(g => g.Key, g => g.Amount);

    private static IEnumerable<(FigureKey Key, Money Amount)> Cells(Report report, IEnumerable<AccountSum> sums) =>
        report switch
        {
            Report.Balances => BalanceRow.Of(sums).SelectMany(Columns),
            Report.TrialBalance => sums.Select(s => (new FigureKey("", s.Fund, s.Year, null, s.Account), s.Amount)),
            Report.Growth => sums.SelectMany(Income),
            Report.Accounts => sums.Select(s =>
                (new FigureKey(s.Unit, s.Fund, s.Year, s.Holder, s.Account), s.Amount)),
            _ => throw new InvalidOperationException($"No figures are defined for {report}."),
        };

    /// <summary>The figure of one column of a balance row; zero when it has no such column.</summary>
    public static Money Column(BalanceRow row, string column) =>
        Named(row).FirstOrDefault(c => c.Name == column).Amount;

    private static IEnumerable<(FigureKey, Money)> Columns(BalanceRow row) =>
        Named(row).Select(c => (new FigureKey(row.Unit, row.Fund, row.Year, row.Holder, c.Name), c.Amount));

    private static (string Name, Money Amount)[] Named(BalanceRow row) =>
        [
            ("appropriated", row.Appropriated), ("allocated", row.Allocated), ("reserved", row.Reserved),
            ("in-transit", row.InTransit), ("available", row.Available), ("held", row.Held), ("spent", row.Spent),
            ("carried-over", row.CarriedOver), ("clawed-back", row.ClawedBack), ("income", row.Income),
            ("cost", row.Cost), ("in-kind", row.InKind),
        ];

    private static IEnumerable<(FigureKey, Money)> Income(AccountSum sum)
    {
        const string prefix = "income:";
        if (!sum.Account.StartsWith(prefix, StringComparison.Ordinal))
        {
            yield break;
        }

        var category = sum.Account[prefix.Length..];
        yield return (Key("total"), -sum.Amount);
        if (IncomeCategory.IsOperating(category))
        {
            yield return (Key("operating"), -sum.Amount);
        }
        else if (category == IncomeCategory.Subsidy)
        {
            yield return (Key("subsidy"), -sum.Amount);
        }

        FigureKey Key(string column) => new(sum.Unit, sum.Fund, sum.Year, sum.Holder, column);
    }
}
