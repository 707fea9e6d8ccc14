using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts.YearEnd;

/// <summary>
/// Ends the year of one account: unspent money goes to the next year's account layer by layer of origin (结转), or back
/// to its giver (收回), as the fund's rule says. What comes into the old year later is carried by doing it again.
/// </summary>
public sealed record CarryAccount(AccountKey Account, Evidence Evidence, string Summary) : Command
{
    private AccountKey Next => Account with { Year = new FiscalYear(Account.Year.Value + 1) };

    private LocalDate From => Account.Year.LastDay;

    private LocalDate To => Next.Year.FirstDay;

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Account.Stream, Next.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [.. Days(book).Select(day => NumberSeries.Voucher(day.Holder, VoucherKind.Transfer, day.Day))];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => (HolderIn(book), PlanIn(book)) switch
    {
        ({ } holder, { CarriedAmount.IsPositive: true }) => [new(holder, From), new(holder, To)],
        ({ } holder, _) => [new(holder, From)],
        _ => [],
    };

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var account = book.Read<FundAccount>(Account.Stream);
        var plan = PlanIn(book);
        if (Checks.First(
                Checks.Known(book, Account.Unit),
                book.FindFund(Account.Fund) is null ? new FundUnknown(Account.Fund) { Field = "fund" } : null,
                Checks.Filled(Summary, "summary", "摘要", "summary"),
                account.Holder is null ? new AccountEmpty(Account) : null,
                account.Received is null ? new AccountStateOutdated(Account) : null,
                account.Holds.Count > 0 ? new HoldsOpenAtYearEnd(account.Holds.Count) : null,
                plan is null ? new CarryRuleMissing(Account.Fund, From) : null,
                plan is { Carried.Count: 0, ClawedBack.Count: 0 } ? new NothingLeftToCarry(Account) : null,
                AccountChecks.KeptBy(book, Next, account.Holder ?? default),
                Numbers(book).All(stamp.Numbers.ContainsKey) ? null : new CarryRuleChanged(Account.Fund)) is { } refusal)
        {
            return refusal;
        }

        return new Decision.Accepted([.. Facts(account.Holder!.Value, plan!, stamp)]);
    }

    private IEnumerable<Written> Facts(Holder holder, CarryPlan plan, Stamp stamp)
    {
        var voucher = stamp.Voucher(holder, VoucherKind.Transfer, From, Evidence);
        if (plan.ClawedBackAmount.IsPositive)
        {
            yield return new Written(Account.Stream, new ClawedBack(
                Account, holder, Summary, plan.ClawedBackAmount, From, voucher, Summary) { Layers = plan.ClawedBack });
        }

        if (plan.CarriedAmount.IsPositive)
        {
            yield return new Written(Account.Stream, new CarriedOver(
                Account, holder, plan.Carried, plan.CarriedAmount, From, voucher, Summary));
            yield return new Written(Next.Stream, new CarriedForward(Next, holder, plan.Carried, plan.CarriedAmount, To,
                stamp.Voucher(holder, VoucherKind.Transfer, To, Evidence), Summary));
        }
    }

    private Holder? HolderIn(IBook book) => book.Read<FundAccount>(Account.Stream).Holder;

    private CarryPlan? PlanIn(IBook book) =>
        CarryPlan.Of(book.Read<FundAccount>(Account.Stream), book.FindFund(Account.Fund), Account.Year);
}
