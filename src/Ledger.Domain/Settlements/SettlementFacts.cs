using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Settlements;

/// <summary>How a voucher was paid or received.</summary>
public enum SettlementMeans
{
    /// <summary>现金.</summary>
    Cash,

    /// <summary>转账.</summary>
    Transfer,
}

/// <summary>In whose name the account stands that our side paid from or received into.</summary>
public enum AccountOwner
{
    Organisation,
    Person,
}

/// <summary>
/// It was written down how a voucher was settled. It moves no money: the voucher did; it tells the auditor by which
/// way.
/// </summary>
/// <param name="Unit">The unit whose money it is.</param>
/// <param name="IsReceipt">Whether money came in.</param>
/// <param name="Amount">The sum of the voucher.</param>
/// <param name="OwnAccount">In whose name our account stands; null for cash.</param>
public sealed record SettlementNoted(
    Holder Holder, string Unit, VoucherNumber Voucher, SettlementMeans Means, bool IsReceipt, Money Amount,
    AccountOwner? OwnAccount, LocalDate EffectiveOn) : IFact;

/// <summary>Cash of a unit was brought to the bank, or drawn from it (备用金).</summary>
/// <param name="ToBank">Whether it was brought there.</param>
public sealed record CashMoved(
    Holder Holder, string Unit, bool ToBank, Money Amount, LocalDate EffectiveOn, Evidence Evidence) : IFact;
