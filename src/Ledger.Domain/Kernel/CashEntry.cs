using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>A voucher that moved a holder's money: what it did to the money held, in and out of the bank.</summary>
/// <param name="Amount">Positive when money came in, negative when it went out.</param>
/// <param name="IsOpening">Whether it only took over what was there; no bank line stands against it.</param>
public sealed record CashEntry(
    string Voucher, LocalDate Day, Money Amount, bool IsOpening, string? Counterparty, string? DocumentNo,
    string Summary);
