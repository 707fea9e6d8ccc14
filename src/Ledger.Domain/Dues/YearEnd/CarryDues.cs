using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues.YearEnd;

/// <summary>
/// Ends the year of one organisation's dues: what the committee's account keeps of them goes to the next year (结转) or is
/// taken back (收回), as the rule of the fund says. What a later remittance leaves is carried by doing it again.
/// </summary>
public sealed record CarryDues(DuesKey Dues, Evidence Evidence, string Summary) : Command
{
    private DuesKey Next => Dues with { Year = new FiscalYear(Dues.Year.Value + 1) };

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Dues.Stream, Next.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [.. Days(book).Select(day => NumberSeries.Voucher(day.Holder, VoucherKind.Transfer, day.Day)).Distinct()];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => (StateIn(book).Holder, PlanIn(book)) switch
    {
        ({ } holder, { CarriedAmount.IsPositive: true } plan) => [new(holder, plan.Day), new(holder, To(plan))],
        ({ } holder, { } plan) => [new(holder, plan.Day)],
        ({ } holder, null) => [new(holder, Dues.Year.LastDay)],
        _ => [],
    };

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(DuesChecks.CurrentUnit(book, Dues.PartyOrg, Dues.Year.LastDay), Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var (dues, plan) = (StateIn(book), PlanIn(book));
        return Checks.First(
            Checks.Kept(book, FundCodes.ReturnedDues, HolderKind.Dues),
            Checks.Filled(Summary, "summary", "摘要", "summary"),
            dues.Holder is null ? new DuesNothingLeft(Dues.Year) : null,
            dues.Retained is null ? new DuesStateOutdated(Dues) : null,
            plan is null ? new CarryRuleMissing(FundCodes.ReturnedDues, Dues.Year.LastDay) : null,
            plan is { Carried.Count: 0, ClawedBack.Count: 0 } ? new DuesNothingLeft(Dues.Year) : null,
            book.Read<DuesYear>(Next.Stream).Holder is { } next && next != dues.Holder
                ? new DuesKeptElsewhere(Next.Year, next)
                : null,
            Numbers(book).All(stamp.Numbers.ContainsKey)
                ? null
                : new CarryRuleChanged(FundCodes.ReturnedDues)) is { } refusal
            ? refusal
            : new Decision.Accepted([.. Facts(book, dues.Holder!.Value, plan!, stamp)]);
    }

    private IEnumerable<Written> Facts(IBook book, Holder holder, DuesCarryPlan plan, Stamp stamp)
    {
        var unit = StateIn(book).Unit!;
        var voucher = stamp.Voucher(holder, VoucherKind.Transfer, plan.Day, Evidence);
        var ownGoesOn = plan.Carried.Any(l => l.From == Dues.Year);
        if (plan.ClawedBackAmount.IsPositive)
        {
            yield return new Written(Dues.Stream, new DuesClawedBack(Dues, holder, unit, ownGoesOn ? [] : plan.Months,
                plan.ClawedBack, plan.ClawedBackAmount, plan.Day, voucher, Summary));
        }

        if (plan.CarriedAmount.IsPositive)
        {
            yield return new Written(Dues.Stream, new DuesCarriedOver(Dues, holder, unit, ownGoesOn ? plan.Months : [],
                plan.Carried, plan.CarriedAmount, plan.Day, voucher, Summary));
            yield return new Written(Next.Stream, new DuesCarriedForward(Next, holder,
                DuesChecks.UnitOf(book, Next, To(plan)), plan.Carried, plan.CarriedAmount, To(plan),
                stamp.Voucher(holder, VoucherKind.Transfer, To(plan), Evidence), Summary));
        }
    }

    private LocalDate To(DuesCarryPlan plan) => LocalDate.Max(plan.Day, Next.Year.FirstDay);

    private DuesYear StateIn(IBook book) => book.Read<DuesYear>(Dues.Stream);

    private DuesCarryPlan? PlanIn(IBook book) => DuesCarryPlan.Of(
        StateIn(book), book.FindFund(FundCodes.ReturnedDues), book.Parties.Find(Dues.PartyOrg)?.Class, Dues.Year);
}
