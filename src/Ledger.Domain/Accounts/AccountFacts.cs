using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>A unit's account in one fund and fiscal year: a claim on a holder, not a bank account.</summary>
public sealed record AccountKey(string Unit, string Fund, FiscalYear Year)
{
    /// <summary>The key of the account's stream.</summary>
    public string Stream => $"{FundAccount.Kind}/{Unit}/{Fund}/{Year}";
}

/// <summary>A fact about a fund account.</summary>
public interface IAccountFact : IMoneyFact
{
    /// <summary>The account.</summary>
    AccountKey Account { get; }

    /// <summary>Who holds the money.</summary>
    Holder Holder { get; }
}

/// <summary>An allocation was disbursed to the unit; it is in transit until the unit confirms it.</summary>
public sealed record AllocationBooked(
    AccountKey Account, Holder Holder, string Allocation, FundingTier? Tier, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>The unit confirmed that the allocation has arrived; it may be spent from now on.</summary>
public sealed record ReceiptConfirmed(
    AccountKey Account, Holder Holder, string Allocation, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>A booked allocation went back to the pool.</summary>
/// <param name="WasConfirmed">Whether it is taken from what is available (true) or from transit (false).</param>
public sealed record AllocationTakenBack(
    AccountKey Account, Holder Holder, string Allocation, bool WasConfirmed, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>A sum is kept for a purpose (预占) against the same limit as a payment.</summary>
public sealed record HoldPlaced(
    AccountKey Account, Holder Holder, string Purpose, string? Project, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact
{
    /// <summary>The payment document it was made for; only that document may use or free it.</summary>
    public string? Document { get; init; }
}

/// <summary>What was left of a hold is free again.</summary>
public sealed record HoldReleased(
    AccountKey Account, Holder Holder, VoucherNumber Hold, string Purpose, string? Project, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>Money was spent on a typed purpose.</summary>
/// <param name="Hold">The hold it was paid from, or null when paid from what was available.</param>
public sealed record ExpenditureRecorded(
    AccountKey Account, Holder Holder, string Purpose, string Payee, string? Project, string? Decision,
    VoucherNumber? Hold, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact
{
    /// <summary>The payment document that was approved before, where one was needed.</summary>
    public string? Document { get; init; }

    /// <summary>The entry it corrects or adds to, when it belongs to a correction case.</summary>
    public FactPlace? Corrects { get; init; }
}

/// <summary>An expenditure was found too high; the difference came back (调减, 会计基础工作规范 art. 51).</summary>
/// <param name="Corrects">The entry that was too high; it stays.</param>
public sealed record ExpenditureLowered(
    AccountKey Account, Holder Holder, string Purpose, string Payee, string? Project, FactPlace Corrects,
    string Reason, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>
/// An entry of an earlier year was put right by one blue voucher in the open year (会计基础工作规范 art. 51): the wrong
/// sum comes back and the right one is spent.
/// </summary>
/// <param name="Corrects">The entry of the earlier year; it stays.</param>
/// <param name="Wrong">What was booked then.</param>
/// <param name="Right">What should have been booked; zero when nothing.</param>
/// <param name="Amount">The greater of the two.</param>
public sealed record EarlierYearCorrected(
    AccountKey Account, Holder Holder, FactPlace Corrects, CorrectedSide Wrong, CorrectedSide Right, string Reason,
    Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>One side of a correction of an earlier year.</summary>
public sealed record CorrectedSide(string Purpose, string Payee, string? Project, Money Amount);

/// <summary>An expenditure was cancelled in full (红字冲销); the money is back where it was paid from.</summary>
public sealed record ExpenditureReversed(
    AccountKey Account, Holder Holder, string Purpose, string Payee, string? Project, VoucherNumber? Hold,
    FactPlace Reverses, string Reason, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : IAccountFact, IReversal;

/// <summary>Returned dues reached the unit (党费返还).</summary>
public sealed record ReturnedDuesBooked(
    AccountKey Account, Holder Holder, string PartyOrg, string Period, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>Returned dues were taken back because their return was reversed.</summary>
public sealed record ReturnedDuesTakenBack(
    AccountKey Account, Holder Holder, string PartyOrg, string Period, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>Cash given by a partner of co-building reached the unit (共建资助).</summary>
public sealed record ContributionBooked(
    AccountKey Account, Holder Holder, string Contribution, string Contributor, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>Cash of a partner left the unit again because its contribution was reversed.</summary>
public sealed record ContributionTakenBack(
    AccountKey Account, Holder Holder, string Contribution, string Contributor, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>One year's share of what an account carries forward.</summary>
public sealed record CarriedLayer(FiscalYear From, Money Amount);

/// <summary>What was unspent at year end left this account for the next year's (结转).</summary>
public sealed record CarriedOver(
    AccountKey Account, Holder Holder, IReadOnlyList<CarriedLayer> Layers, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>The account opened with what the year before carried over, layer by layer of origin.</summary>
public sealed record CarriedForward(
    AccountKey Account, Holder Holder, IReadOnlyList<CarriedLayer> Layers, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>The giver took unspent money back (收回).</summary>
public sealed record ClawedBack(
    AccountKey Account, Holder Holder, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact
{
    /// <summary>The years the money came from, oldest first; null when they were not stated.</summary>
    public IReadOnlyList<CarriedLayer>? Layers { get; init; }
}

/// <summary>The account opened with what an older register says is left (期初余额).</summary>
/// <param name="From">The year from whose money it is left.</param>
public sealed record BalanceTakenOver(
    AccountKey Account, Holder Holder, FiscalYear From, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact;

/// <summary>An opening balance was cancelled in full.</summary>
public sealed record TakeOverReversed(
    AccountKey Account, Holder Holder, FiscalYear From, FactPlace Reverses, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IAccountFact, IReversal;
