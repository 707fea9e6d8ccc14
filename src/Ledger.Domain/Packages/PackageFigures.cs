using System.Globalization;
using Ledger.Domain.Journal;

namespace Ledger.Domain.Packages;

/// <summary>
/// How a package writes lines and balances: the ledger writes what its tables hold, the verifier what follows from the
/// events, and the two texts must be the same.
/// </summary>
public static class PackageFigures
{
    /// <summary>The first row of the journal.</summary>
    public const string JournalHead =
        "seq,line,holder,unit,fund,year,account,fen,purpose,project,enterprise,mode,recurring,tier,counterparty,chart,"
        + "voucher,effective_on";

    /// <summary>The first row of the balances; amounts are yuan.</summary>
    public const string BalancesHead =
        "unit,fund,year,holder,appropriated,allocated,reserved,in_transit,available,held,spent,carried_over,clawed_back,"
        + "income,cost,in_kind";

    /// <summary>A row of the journal.</summary>
    /// <param name="sequence">The event's number in the book.</param>
    /// <param name="line">The line's number under its event, from 0.</param>
    /// <param name="cells">The texts after the two, in the order of the head; null is written as nothing.</param>
    public static string JournalRow(long sequence, int line, params IEnumerable<string?> cells) =>
        string.Create(CultureInfo.InvariantCulture, $"{sequence},{line},{string.Join(',', cells.Select(Cell))}");

    /// <summary>The rows of balances, in their order.</summary>
    public static IEnumerable<string> Balances(IEnumerable<AccountSum> sums) =>
        BalanceRow.Of(sums).Select(row => string.Join(',', ((IEnumerable<string?>)
        [
            row.Unit, row.Fund, row.Year.ToString(), row.Holder.ToString(), $"{row.Appropriated}", $"{row.Allocated}",
            $"{row.Reserved}", $"{row.InTransit}", $"{row.Available}", $"{row.Held}", $"{row.Spent}",
            $"{row.CarriedOver}", $"{row.ClawedBack}", $"{row.Income}", $"{row.Cost}", $"{row.InKind}",
        ]).Select(Cell)));

    private static string Cell(string? text) => text is null
        ? ""
        : text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
