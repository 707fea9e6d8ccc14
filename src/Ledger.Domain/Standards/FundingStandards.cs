using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Domain.Standards;

/// <summary>Judges every community's year by the funding standards in force (R01 未达标准).</summary>
public static class FundingStandards
{
    /// <summary>
    /// One verdict per unit and standard, by unit and funds. Units are those alive on the last day judged, with the
    /// kind they have then.
    /// </summary>
    /// <param name="asOf">The day asked about; within the year nothing is missed yet.</param>
    public static IReadOnlyList<StandardVerdict> Judge(
        IReadOnlyList<Fund> funds, UnitTree units, FiscalYear year, LocalDate asOf, IEnumerable<AllocatedSum> sums)
    {
        var day = LocalDate.Min(asOf, year.LastDay);
        var allocated = sums.Where(s => s.Year == year).ToLookup(s => (s.Unit, s.Fund), s => s.Amount);
        return
        [
            .. Communities(units, day).SelectMany(unit => Rules(funds, unit.Kind, day)
                .Select(rule => Verdict(unit.Code, year, rule, asOf >= year.LastDay,
                    Money.Sum(rule.Funds.SelectMany(fund => allocated[(unit.Code, fund)]))))),
        ];
    }

    /// <summary>The standard of a fund for a kind of unit on a day: the kind's own before that for all kinds.</summary>
    public static StandardSet? InForce(Fund fund, UnitKind kind, LocalDate day) =>
        Latest(fund, day, s => s.UnitKind == kind) ?? Latest(fund, day, s => s.UnitKind is null);

    private static IEnumerable<(string Code, UnitKind Kind)> Communities(UnitTree units, LocalDate day) =>
        from unit in units.All.OrderBy(u => u.Code, StringComparer.Ordinal)
        where unit.IsAliveOn(day)
        let kind = units.KindOn(unit.Code, day)
        where kind is UnitKind.UrbanCommunity or UnitKind.AdministrativeVillage or UnitKind.RelocationCommunity
            or UnitKind.VillageTurnedCommunity
        select (unit.Code, kind.Value);

    // Two funds under one joint standard name each other; they are judged once.
    private static IEnumerable<Rule> Rules(IReadOnlyList<Fund> funds, UnitKind kind, LocalDate day) => funds
        .Select(fund => (fund.Code, Standard: InForce(fund, kind, day)))
        .Where(f => f.Standard is not null)
        .Select(f => new Rule(Counting(f.Code, f.Standard!), f.Standard!))
        .DistinctBy(rule => (string.Join('+', rule.Funds), rule.Standard.DocumentNo, rule.Standard.Scope));

    private static IReadOnlyList<string> Counting(string fund, StandardSet standard) =>
        standard.Scope == StandardScope.Each
            ? [fund]
            : [.. standard.JointFunds.Append(fund).Distinct().Order(StringComparer.Ordinal)];

    private static StandardVerdict Verdict(string unit, FiscalYear year, Rule rule, bool isOver, Money allocated)
    {
        var standard = rule.Standard;
        var outcome = standard switch
        {
            { AtLeast: null } => StandardOutcome.Masked,
            { Scope: StandardScope.Unknown } => StandardOutcome.ScopeUnknown,
            { AtLeast: { } least } when allocated >= least => StandardOutcome.Met,
            _ => isOver ? StandardOutcome.Missed : StandardOutcome.NotYet,
        };
        Money? shortfall = outcome switch
        {
            StandardOutcome.Met => Money.Zero,
            StandardOutcome.Missed or StandardOutcome.NotYet => standard.AtLeast!.Value - allocated,
            _ => null,
        };
        return new StandardVerdict(unit, year, rule.Funds, standard.Scope, standard.AtLeast, allocated, shortfall,
            outcome, standard.DocumentNo);
    }

    private static StandardSet? Latest(Fund fund, LocalDate day, Func<StandardSet, bool> fits) =>
        fund.Standards.Where(s => s.From <= day && fits(s.Value)).MaxBy(s => s.From)?.Value;

    private sealed record Rule(IReadOnlyList<string> Funds, StandardSet Standard);
}
