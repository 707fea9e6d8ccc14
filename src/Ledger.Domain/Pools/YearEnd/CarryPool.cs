using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Pools.YearEnd;

/// <summary>
/// Ends the year of one pool: money that no allocation has claimed goes to the next year's pool layer by layer of year
/// and tier (结转), or back to the tiers that gave it (收回), as the fund's rule says. What an allocation gives back to
/// the old year later is carried by doing it again.
/// </summary>
public sealed record CarryPool(PoolKey Pool, Evidence Evidence, string Summary) : Command
{
    private PoolKey Next => Pool with { Year = new FiscalYear(Pool.Year.Value + 1) };

    private LocalDate From => Pool.Year.LastDay;

    private LocalDate To => Next.Year.FirstDay;

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Pool.Stream, Next.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [.. Days(book).Select(day => NumberSeries.Voucher(day.Holder, VoucherKind.Transfer, day.Day))];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => PlanIn(book) is { CarriedAmount.IsPositive: true }
        ? [new(Pool.Holder, From), new(Pool.Holder, To)]
        : [new(Pool.Holder, From)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Pool.Holder.Owner, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var plan = PlanIn(book);
        return Checks.First(
            Checks.Known(book, Pool.Holder.Owner),
            Checks.Kept(book, Pool.Fund, Pool.Holder.Kind),
            Checks.Filled(Summary, "summary", "摘要", "summary"),
            book.Read<Pool>(Pool.Stream).Given is null ? new PoolStateOutdated(Pool) : null,
            plan is null ? new CarryRuleMissing(Pool.Fund, From) : null,
            plan is { Carried.Count: 0, ClawedBack.Count: 0 } ? new PoolNothingLeft(Pool) : null,
            Numbers(book).All(stamp.Numbers.ContainsKey) ? null : new CarryRuleChanged(Pool.Fund)) is { } refusal
            ? refusal
            : new Decision.Accepted([.. Facts(plan!, stamp)]);
    }

    private IEnumerable<Written> Facts(PoolCarryPlan plan, Stamp stamp)
    {
        var voucher = stamp.Voucher(Pool.Holder, VoucherKind.Transfer, From, Evidence);
        if (plan.ClawedBackAmount.IsPositive)
        {
            yield return new Written(Pool.Stream, new PoolClawedBack(
                Pool, plan.ClawedBack, plan.ClawedBackAmount, From, voucher, Summary));
        }

        if (plan.CarriedAmount.IsPositive)
        {
            yield return new Written(Pool.Stream, new PoolCarriedOver(
                Pool, plan.Carried, plan.CarriedAmount, From, voucher, Summary));
            yield return new Written(Next.Stream, new PoolCarriedForward(Next, plan.Carried, plan.CarriedAmount, To,
                stamp.Voucher(Pool.Holder, VoucherKind.Transfer, To, Evidence), Summary));
        }
    }

    private PoolCarryPlan? PlanIn(IBook book) =>
        PoolCarryPlan.Of(book.Read<Pool>(Pool.Stream), book.FindFund(Pool.Fund), Pool.Year);
}
