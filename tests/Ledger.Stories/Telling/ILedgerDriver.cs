using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Stories.Telling;

/// <summary>What a ledger answered to one deed of a story.</summary>
/// <param name="Refused">The code of the refusal, or null when it was recorded.</param>
/// <param name="Detail">The refusal in words, for whoever reads a failed story.</param>
/// <param name="Id">The number of a document that was made.</param>
/// <param name="Voucher">The voucher number, when money moved.</param>
public sealed record Told(string? Refused, string? Detail, string? Id, string? Voucher);

/// <summary>Asks for the sum of a journal account of a unit in a fund and year, on a business date.</summary>
public sealed record BalanceAsked(string Unit, string Fund, FiscalYear Year, string Account, LocalDate On);

/// <summary>
/// A ledger that stories can be told to: the rules alone, or the whole service through its HTTP interface. It begins
/// with the units, funds and people of <see cref="Street"/> and nothing else.
/// </summary>
public interface ILedgerDriver
{
    /// <summary>Asks the ledger to record the command on behalf of the person.</summary>
    ValueTask<Told> Record(Command command, Actor by);

    /// <summary>The sum of the lines whose account begins with the one asked for.</summary>
    ValueTask<Money> Balance(BalanceAsked asked);

    /// <summary>What a contract promises in all, what of it was due by the day, and what of that is missing.</summary>
    ValueTask<(Money Expected, Money Due, Money Overdue)> Arrears(string contract, LocalDate day);

    /// <summary>Closes a month of a holder's books.</summary>
    ValueTask Close(Holder holder, int year, int month);

    /// <summary>Opens a closed month again.</summary>
    ValueTask Reopen(Holder holder, int year, int month);
}
