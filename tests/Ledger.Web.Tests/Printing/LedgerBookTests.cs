using CsCheck;
using Ledger.Domain.Kernel;
using Ledger.Web.Printing;
using NodaTime;

namespace Ledger.Web.Tests.Printing;

/// <summary>Pages of the hand ledger: fixed rows, carried over page by page, months closed, nothing lost.</summary>
public sealed class LedgerBookTests
{
    private static BookEntry Entry(int month, int day, long yuan) =>
        new(new LocalDate(2026, month, day), "P-2026-000001", "演示", Money.Yuan(yuan));

    [Fact]
    public void a_month_ends_with_its_total_and_the_year_to_date()
    {
        var rows = LedgerBook.Of([Entry(1, 5, 100), Entry(1, 6, -30), Entry(2, 1, -20)])[0].Rows;
        Assert.Equal(
            [
                BookRowKind.Entry, BookRowKind.Entry, BookRowKind.MonthTotal, BookRowKind.YearTotal, BookRowKind.Entry,
                BookRowKind.MonthTotal, BookRowKind.YearTotal,
            ],
            rows.Select(r => r.Kind));
        Assert.Equal((Money.Zero, Money.Yuan(20)), (rows[5].Debit, rows[5].Credit));
        Assert.Equal((Money.Yuan(100), Money.Yuan(50), Money.Yuan(50)), (rows[6].Debit, rows[6].Credit, rows[6].Balance));
    }

    [Fact]
    public void a_full_page_carries_its_sums_to_the_next_one()
    {
        var pages = LedgerBook.Of([.. Enumerable.Range(1, 9).Select(day => Entry(1, day, day % 2 == 0 ? -1 : 10))], 5);
        Assert.Equal([1, 2, 3, 4], pages.Select(p => p.Number));
        Assert.All(pages.SkipLast(1), p => Assert.Equal((5, BookRowKind.CarriedForward), (p.Rows.Count, p.Rows[^1].Kind)));
        Assert.All(pages.Zip(pages.Skip(1)), pair => Assert.Equal(
            pair.First.Rows[^1] with { Kind = BookRowKind.BroughtForward }, pair.Second.Rows[0]));
        Assert.Equal((Money.Yuan(20), Money.Yuan(2), Money.Yuan(18)),
            (pages[0].Rows[^1].Debit, pages[0].Rows[^1].Credit, pages[0].Rows[^1].Balance));
    }

    [Fact]
    public void nothing_booked_is_one_empty_page() => Assert.Empty(Assert.Single(LedgerBook.Of([])).Rows);

    [Fact]
    public void every_entry_stands_once_and_the_last_balance_is_their_sum()
    {
        var entries = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[-500, 500], (m, d, yuan) => Entry(m, d, yuan == 0 ? 1 : yuan))
            .Array[1, 90];
        Gen.Select(entries, Gen.Int[4, 30]).Sample((given, size) =>
        {
            var ordered = given.OrderBy(e => e.Day).ToArray();
            var pages = LedgerBook.Of(ordered, size);
            Assert.Equal(ordered, pages.SelectMany(p => p.Rows).Select(r => r.Entry).OfType<BookEntry>());
            Assert.Equal(Money.Sum(ordered.Select(e => e.Amount)), pages[^1].Rows[^1].Balance);
            Assert.All(pages, p => Assert.True(p.Rows.Count <= size));
            Assert.All(pages.SelectMany(p => p.Rows).Where(r => r.Kind != BookRowKind.Entry && r.Kind != BookRowKind.MonthTotal),
                r => Assert.Equal(r.Balance, r.Debit - r.Credit));
        });
    }
}
