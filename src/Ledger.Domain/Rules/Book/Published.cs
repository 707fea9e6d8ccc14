using Ledger.Domain.Disclosure;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Rules.Book;

/// <summary>Which figures of a balance are made public.</summary>
public static class Published
{
    /// <summary>The columns that are not zero, by fund, year and holder.</summary>
    public static IReadOnlyList<DisclosedFigure> Of(IEnumerable<BalanceRow> rows) =>
        [.. rows.SelectMany(Of).Where(f => f.Amount != Money.Zero)];

    private static IEnumerable<DisclosedFigure> Of(BalanceRow row)
    {
        (string Column, Money Amount)[] columns =
        [
            ("allocated", row.Allocated), ("in-transit", row.InTransit), ("available", row.Available),
            ("held", row.Held), ("spent", row.Spent), ("income", row.Income), ("cost", row.Cost),
        ];
        return columns.Select(c => new DisclosedFigure(row.Fund, row.Year, row.Holder, c.Column, c.Amount));
    }
}
