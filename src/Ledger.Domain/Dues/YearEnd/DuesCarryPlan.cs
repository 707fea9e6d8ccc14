using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.YearEnd;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using NodaTime;

namespace Ledger.Domain.Dues.YearEnd;

/// <summary>
/// What becomes of the dues that the committee's account keeps at the end of a year. What is still to be remitted is not
/// its own: it stays in its year until it has gone up, and what that leaves is carried then.
/// </summary>
/// <param name="Rule">The rule that decides.</param>
/// <param name="Day">The year's last day, or the later day on which something was left.</param>
/// <param name="Months">What goes along by month because the ratio asks for nothing of it.</param>
/// <param name="Carried">What goes on to the next year, by year of origin.</param>
/// <param name="ClawedBack">What is taken back, by year of origin.</param>
public sealed record DuesCarryPlan(
    CarryOverSet Rule, LocalDate Day, IReadOnlyList<MonthlyDues> Months, IReadOnlyList<CarriedLayer> Carried,
    IReadOnlyList<CarriedLayer> ClawedBack)
{
    /// <summary>The sum that goes on.</summary>
    public Money CarriedAmount => Money.Sum(Carried.Select(l => l.Amount));

    /// <summary>The sum that is taken back.</summary>
    public Money ClawedBackAmount => Money.Sum(ClawedBack.Select(l => l.Amount));

    /// <summary>The plan, or null when the fund has no rule in force on the year's last day.</summary>
    /// <param name="kind">The class of the organisation, which decides how much goes up.</param>
    public static DuesCarryPlan? Of(DuesYear dues, Fund? fund, PartyOrgClass? kind, FiscalYear year)
    {
        if (fund.RuleAtTheEndOf(year) is not { } rule)
        {
            return null;
        }

        var kept = new KeptDues(dues, NothingIsDue(fund, kind, year));
        var day = kept.DaysFrom(year.LastDay).FirstOrDefault(d => kept.On(d).IsPositive, year.LastDay);
        var earlier = dues.Carried ?? [];
        var layers = UnspentLayers.Of(
            kept.On(day), year, kept.Final - Money.Sum(earlier.Select(l => l.Amount)), earlier);
        return new DuesCarryPlan(rule, day, kept.MonthsOn(day), [.. layers.Where(l => rule.GoesOn(l.From, year))],
            [.. layers.Where(l => !rule.GoesOn(l.From, year))]);
    }

    /// <summary>What was collected by the end of all entries and has still to be remitted.</summary>
    public static Money StillToRemit(DuesYear dues, Fund? fund, PartyOrgClass? kind, FiscalYear year) =>
        NothingIsDue(fund, kind, year) ? Money.Zero : Money.Sum(dues.Unremitted.Values.Select(m => m.Final));

    private static bool NothingIsDue(Fund? fund, PartyOrgClass? kind, FiscalYear year) =>
        DuesRule.Of(fund, kind, year.LastDay).Ratio?.RemitBasisPoints == 0;
}

/// <summary>What an account keeps of a year's dues on each day; with what nothing is due of, where that is so.</summary>
internal sealed class KeptDues(DuesYear dues, bool nothingIsDue)
{
    private readonly DatedTotals retained = dues.Retained ?? DatedTotals.Empty;
    private readonly IReadOnlyDictionary<int, DatedTotals> months =
        nothingIsDue ? dues.Unremitted : new Dictionary<int, DatedTotals>();

    public Money Final => retained.Final + Money.Sum(months.Values.Select(m => m.Final));

    public Money On(LocalDate day) => retained.LeastFrom(day) + Money.Sum(MonthsOn(day).Select(m => m.Amount));

    public IReadOnlyList<MonthlyDues> MonthsOn(LocalDate day) =>
    [
        .. months.OrderBy(m => m.Key).Select(m => new MonthlyDues(m.Key, m.Value.LeastFrom(day)))
            .Where(m => m.Amount.IsPositive),
    ];

    public IEnumerable<LocalDate> DaysFrom(LocalDate first) => months.Values.Append(retained)
        .SelectMany(m => m.Moves.Keys).Where(day => day > first).Append(first).Distinct().Order();
}
