using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>
/// Spends from a unit's account on a typed purpose, at most what is available on the day and on every later day.
/// </summary>
/// <param name="Hold">The hold to pay from, or null to pay from what is available.</param>
/// <param name="DecisionNo">The number of the decision record (决议), where one is required.</param>
public sealed record RecordExpenditure(
    AccountKey Account, Money Amount, LocalDate EffectiveOn, string Purpose, string Payee, string? Project,
    string? DecisionNo, VoucherNumber? Hold, Evidence Evidence, string Summary) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Account.Stream];

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
        var account = book.Read<FundAccount>(Account.Stream);
        if (Checks.First(
                Checks.Known(book, Account.Unit),
                book.FindFund(Account.Fund) is null
                    ? new Funds.FundUnknown(Account.Fund) { Field = "fund" }
                    : null,
                Checks.Positive(Amount),
                Checks.InYear(Account.Year, EffectiveOn),
                Checks.Filled(Payee, "payee", "收款人", "payee"),
                Checks.Filled(Summary, "summary", "摘要", "summary"),
                book.FindFund(Account.Fund)?.Judge(Purpose, EffectiveOn),
                account.Holder is null ? new AccountEmpty(Account) : null,
                Hold is null ? Afford(account) : AffordFromHold(account, Hold)) is { } refusal)
        {
            return refusal;
        }

        var holder = account.Holder!.Value;
        return Kernel.Decision.Accept(new Written(Account.Stream, new ExpenditureRecorded(
            Account, holder, Purpose, Payee, ProjectOf(account), DecisionNo, Hold, Amount, EffectiveOn,
            stamp.Voucher(holder, VoucherKind.Payment, EffectiveOn, Evidence), Summary)));
    }

    private Holder? HolderIn(IBook book) => book.Read<FundAccount>(Account.Stream).Holder;

    private ExpenditureExceedsAvailable? Afford(FundAccount account)
    {
        var available = account.Available.LeastFrom(EffectiveOn);
        return available < Amount ? new ExpenditureExceedsAvailable(available, Amount) { Field = "amount" } : null;
    }

    /// <summary>What is paid from a hold is paid for its project, so that a project's holds end at nothing.</summary>
    private string? ProjectOf(FundAccount account) =>
        Hold is null ? Project : account.Holds[Hold.ToString()].Project;

    private Refusal? AffordFromHold(FundAccount account, VoucherNumber hold) =>
        account.Holds.GetValueOrDefault(hold.ToString()) switch
        {
            null => new HoldUnknown(hold.ToString()) { Field = "hold" },
            { } open when open.Purpose != Purpose || EffectiveOn < open.Since =>
                new HoldDoesNotFit(open.Purpose, open.Since) { Field = "hold" },
            { } open when Project is not null && Project != open.Project =>
                new HoldForAnotherProject(open.Project) { Field = "project" },
            { } open when open.Left < Amount => new HoldExceeded(open.Left, Amount) { Field = "amount" },
            _ => null,
        };
}
