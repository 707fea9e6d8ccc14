using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>
/// Spends from a unit's account on a typed purpose, at most what is available on the day and on every later day. From
/// the fund's approval threshold on, a payment document must be approved first.
/// </summary>
/// <param name="Hold">The hold to pay from, or null to pay from what is available.</param>
/// <param name="DecisionNo">The number of the decision record (决议), where one is required.</param>
public sealed record RecordExpenditure(
    AccountKey Account, Money Amount, LocalDate EffectiveOn, string Purpose, string Payee, string? Project,
    string? DecisionNo, VoucherNumber? Hold, Evidence Evidence, string Summary) : Command
{
    /// <summary>Why a paper that was used before may be used again, where the fund's rule admits that.</summary>
    public string? Explanation { get; init; }

    private SpendingTerms Terms => new(Amount, Purpose, Payee, Project, DecisionNo, Evidence, Summary);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Account.Stream, .. SpendingChecks.Streams(Terms)];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => HolderIn(book) is { } holder
        ? [NumberSeries.Voucher(holder, VoucherKind.Payment, EffectiveOn)]
        : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        HolderIn(book) is { } holder ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                SpendingChecks.Terms(book, Account, Terms, EffectiveOn),
                book.FindFund(Account.Fund)?.NeedFor(Amount, EffectiveOn) is { } need
                    ? new Funds.ApprovalRequired(Amount, need) { Field = "amount" }
                    : null,
                DecisionRecord.IsNumber(DecisionNo)
                    ? new DecisionNeedsDocument(DecisionNo!) { Field = "decisionNo" }
                    : null) is { } refusal)
        {
            return refusal;
        }

        var account = book.Read<FundAccount>(Account.Stream);
        if (Checks.First(
                Hold is null ? SpendingChecks.Afford(account, Amount, EffectiveOn) : AffordFromHold(account, Hold),
                SpendingChecks.Papers(book, Account, Terms, EffectiveOn, Explanation)) is { } missing)
        {
            return missing;
        }

        var holder = account.Holder!.Value;
        var voucher = stamp.Voucher(holder, VoucherKind.Payment, EffectiveOn, Evidence);
        return Kernel.Decision.Accept(
        [
            new Written(Account.Stream, new ExpenditureRecorded(
                Account, holder, Purpose, Payee, ProjectOf(account), DecisionNo, Hold, Amount, EffectiveOn, voucher,
                Summary)),
            .. PaperChecks.Use(
                Evidence, Account.Unit, SpendingChecks.PaperUser(Account, voucher), Amount, Explanation),
        ]);
    }

    private Holder? HolderIn(IBook book) => book.Read<FundAccount>(Account.Stream).Holder;

    /// <summary>What is paid from a hold is paid for its project, so that a project's holds end at nothing.</summary>
    private string? ProjectOf(FundAccount account) =>
        Hold is null ? Project : account.Holds[Hold.ToString()].Project;

    private Refusal? AffordFromHold(FundAccount account, VoucherNumber hold) =>
        account.Holds.GetValueOrDefault(hold.ToString()) switch
        {
            null => new HoldUnknown(hold.ToString()) { Field = "hold" },
            { Document: { } document } =>
                new HoldOfDocument(hold.ToString(), document) { Field = "hold" },
            { } open when open.Purpose != Purpose || EffectiveOn < open.Since =>
                new HoldDoesNotFit(open.Purpose, open.Since) { Field = "hold" },
            { } open when Project is not null && Project != open.Project =>
                new HoldForAnotherProject(open.Project) { Field = "project" },
            { } open when open.Left < Amount => new HoldExceeded(open.Left, Amount) { Field = "amount" },
            _ => null,
        };
}
