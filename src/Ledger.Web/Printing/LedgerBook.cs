using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Web.Printing;

/// <summary>An entry as the hand ledger has it: what came in, what went out.</summary>
/// <param name="Amount">Signed: more of the account is a debit, less a credit.</param>
public sealed record BookEntry(LocalDate Day, string Voucher, string Summary, Money Amount);

/// <summary>What a row of a ledger page is.</summary>
public enum BookRowKind
{
    /// <summary>An entry.</summary>
    Entry,

    /// <summary>承前页: what the page before brings.</summary>
    BroughtForward,

    /// <summary>过次页: what goes to the next page.</summary>
    CarriedForward,

    /// <summary>本月合计.</summary>
    MonthTotal,

    /// <summary>本年累计.</summary>
    YearTotal,
}

/// <summary>A row of a ledger page.</summary>
/// <param name="Entry">The entry; null on rows of totals.</param>
/// <param name="Month">The month that a total closes.</param>
/// <param name="Debit">Debit of the entry, or the sum; null where the row has none.</param>
/// <param name="Credit">Credit of the entry, or the sum.</param>
/// <param name="Balance">The balance after the row.</param>
public sealed record BookRow(
    BookRowKind Kind, BookEntry? Entry, int Month, Money? Debit, Money? Credit, Money Balance);

/// <summary>A page of the book with its continuous number.</summary>
public sealed record BookPage(int Number, IReadOnlyList<BookRow> Rows);

/// <summary>
/// Lays entries out on pages of a fixed number of rows as a hand ledger has them: every page but the first begins
/// with 承前页, every page but the last ends with 过次页, and each month ends with 本月合计 and 本年累计. The amounts are
/// the journal's; only sums of them are made here.
/// </summary>
public sealed class LedgerBook
{
    /// <summary>Rows on a page of A4 paper, carried rows included.</summary>
    public const int RowsPerPage = 25;

    private readonly int rowsPerPage;
    private readonly List<BookPage> pages = [];
    private List<BookRow> rows = [];
    private Money balance = Money.Zero;
    private Money debit = Money.Zero;
    private Money credit = Money.Zero;

    private LedgerBook(int rowsPerPage) => this.rowsPerPage = rowsPerPage;

    /// <summary>The pages of entries in the order of their days; one empty page when there are none.</summary>
    public static IReadOnlyList<BookPage> Of(IReadOnlyList<BookEntry> entries, int rowsPerPage = RowsPerPage)
    {
        var book = new LedgerBook(rowsPerPage);
        foreach (var month in entries.GroupBy(e => e.Day.Month).OrderBy(m => m.Key))
        {
            book.Write(month.Key, [.. month]);
        }

        book.pages.Add(new BookPage(book.pages.Count + 1, book.rows));
        return book.pages;
    }

    private void Write(int month, IReadOnlyList<BookEntry> entries)
    {
        foreach (var entry in entries)
        {
            balance += entry.Amount;
            var isDebit = entry.Amount > Money.Zero;
            debit += isDebit ? entry.Amount : Money.Zero;
            credit += isDebit ? Money.Zero : -entry.Amount;
            Add(new BookRow(BookRowKind.Entry, entry, month, isDebit ? entry.Amount : null,
                isDebit ? null : -entry.Amount, balance), balance - entry.Amount, entry.Amount);
        }

        var (into, outOf) = (Sum(entries.Where(e => e.Amount > Money.Zero)), -Sum(entries.Where(e => e.Amount < Money.Zero)));
        Add(new BookRow(BookRowKind.MonthTotal, null, month, into, outOf, balance), balance, Money.Zero);
        Add(new BookRow(BookRowKind.YearTotal, null, month, debit, credit, balance), balance, Money.Zero);
    }

    private static Money Sum(IEnumerable<BookEntry> entries) => Money.Sum(entries.Select(e => e.Amount));

    // The last row of a full page is kept for what goes over, so that it stands on both pages alike.
    private void Add(BookRow row, Money before, Money amount)
    {
        if (rows.Count == rowsPerPage - 1)
        {
            var (into, outOf) = amount > Money.Zero ? (debit - amount, credit) : (debit, credit + amount);
            rows.Add(new BookRow(BookRowKind.CarriedForward, null, row.Month, into, outOf, before));
            pages.Add(new BookPage(pages.Count + 1, rows));
            rows = [new BookRow(BookRowKind.BroughtForward, null, row.Month, into, outOf, before)];
        }

        rows.Add(row);
    }
}
