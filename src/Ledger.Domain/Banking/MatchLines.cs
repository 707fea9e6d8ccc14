using Ledger.Domain.Kernel;

namespace Ledger.Domain.Banking;

/// <summary>Confirms that bank lines and vouchers are the same movements: one to one, one to many, or many to one.</summary>
public sealed record MatchLines(Holder Holder, IReadOnlyList<Pairing> Pairings) : BankCommand
{
    /// <inheritdoc />
    public override Holder? CashOf => Holder;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(Open(book), Pairings.Count == 0 ? new MatchEmpty() : null) is { } refusal)
        {
            return refusal;
        }

        var account = book.Read<BankAccount>(Stream);
        var entries = BankReconciliation.Unmatched(account, book.Cash).ToDictionary(e => e.Voucher);
        var lines = account.Lines.Where(l => l.Match is null).ToDictionary(l => l.Number);
        var facts = new List<Written>();
        foreach (var pairing in Pairings)
        {
            if (Judge(pairing, lines, entries) is { } wrong)
            {
                return wrong;
            }

            facts.Add(new Written(Stream, new LinesMatched(Holder, account.LastMatch + facts.Count + 1, pairing,
                Money.Sum(pairing.Lines.Select(n => lines[n].Amount)))));
            foreach (var number in pairing.Lines)
            {
                lines.Remove(number);
            }

            foreach (var voucher in pairing.Vouchers)
            {
                entries.Remove(voucher);
            }
        }

        return Decision.Accept(facts);
    }

    private static Refusal? Judge(
        Pairing pairing, Dictionary<int, TakenLine> lines, Dictionary<string, CashEntry> entries)
    {
        var (numbers, vouchers) = (pairing.Lines, pairing.Vouchers);
        if (vouchers.Count == 0 || (numbers.Count == 0 && vouchers.Count < 2) || (numbers.Count > 1 && vouchers.Count > 1)
            || numbers.Distinct().Count() < numbers.Count || vouchers.Distinct().Count() < vouchers.Count)
        {
            return new MatchShape { Field = "pairings" };
        }

        if (numbers.FirstOrDefault(n => !lines.ContainsKey(n)) is > 0 and var line)
        {
            return new LineNotOpen(line) { Field = "pairings" };
        }

        if (vouchers.FirstOrDefault(v => !entries.ContainsKey(v)) is { } voucher)
        {
            return new VoucherNotOpen(voucher) { Field = "pairings" };
        }

        var (bank, book) = (Money.Sum(numbers.Select(n => lines[n].Amount)), Money.Sum(vouchers.Select(v => entries[v].Amount)));
        return bank == book ? null : new MatchUnequal(bank, book) { Field = "pairings" };
    }
}
