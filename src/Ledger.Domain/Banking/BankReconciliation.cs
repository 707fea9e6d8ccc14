using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Banking;

/// <summary>
/// The book's and the bank's balance at the end of a day and what is on its way on either side (银行存款余额调节表).
/// </summary>
/// <param name="OnlyBank">Bank lines to the day whose movement the book does not have to the day.</param>
/// <param name="OnlyBook">Vouchers to the day whose movement the bank does not have to the day.</param>
public sealed record BankReconciliation(
    LocalDate Day, Money Bank, Money Book, IReadOnlyList<TakenLine> OnlyBank, IReadOnlyList<CashEntry> OnlyBook)
{
    /// <summary>The book's balance with what only the bank has moved.</summary>
    public Money AdjustedBook => Book + Money.Sum(OnlyBank.Select(l => l.Amount));

    /// <summary>The bank's balance with what only the book has moved.</summary>
    public Money AdjustedBank => Bank + Money.Sum(OnlyBook.Select(e => e.Amount));

    /// <summary>What neither side explains.</summary>
    public Money Difference => AdjustedBank - AdjustedBook;

    /// <summary>The statement of a day.</summary>
    public static BankReconciliation Of(BankAccount account, IReadOnlyList<CashEntry> cash, LocalDate day, Money bank)
    {
        var lines = account.Lines.Where(l => l.Day <= day).ToList();
        var entries = cash.Where(e => e.Day <= day).ToList();
        var amounts = entries.ToDictionary(e => e.Voucher, e => e.Amount);
        var settled = account.Matches.Where(m =>
            Money.Sum(lines.Where(l => l.Match == m.Number).Select(l => l.Amount))
            == Money.Sum(m.Vouchers.Select(v => amounts.GetValueOrDefault(v)))
            && m.Vouchers.All(amounts.ContainsKey)).ToList();
        var numbers = settled.Select(m => m.Number).ToHashSet();
        var vouchers = settled.SelectMany(m => m.Vouchers).ToHashSet(StringComparer.Ordinal);
        return new BankReconciliation(day, bank, Money.Sum(entries.Select(e => e.Amount)),
            [.. lines.Where(l => l.Match is not { } match || !numbers.Contains(match))],
            [.. entries.Where(e => IsOpen(account, e) && !vouchers.Contains(e.Voucher))]);
    }

    /// <summary>The vouchers that no bank line stands against yet.</summary>
    public static IReadOnlyList<CashEntry> Unmatched(BankAccount account, IReadOnlyList<CashEntry> cash)
    {
        var vouchers = account.Matches.SelectMany(m => m.Vouchers).ToHashSet(StringComparer.Ordinal);
        return [.. cash.Where(e => IsOpen(account, e) && !vouchers.Contains(e.Voucher))];
    }

    private static bool IsOpen(BankAccount account, CashEntry entry) => !entry.IsOpening && entry.Day >= account.From;
}
