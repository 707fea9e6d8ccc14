using Ledger.Domain.Findings;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules;
using Ledger.Domain.Rules.Catalogue;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;
using NodaTime;

namespace Ledger.Web.Funds;

/// <summary>Where a dated rule stands on the day shown.</summary>
public enum RuleStanding
{
    /// <summary>It takes effect on a later day.</summary>
    Later,

    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>A later one has taken its place.</summary>
    Superseded,
}

/// <summary>A threshold of a fund: from which amount on, what a payment needs.</summary>
public sealed record ThresholdRow(Fund Fund, ThresholdsSet Rule, ApprovalThreshold Threshold, RuleStanding Standing);

/// <summary>A rule about the papers an expenditure must bring.</summary>
public sealed record EvidenceRow(Fund Fund, EvidenceSet Rule, EvidenceRule Asked, RuleStanding Standing);

/// <summary>A limit for a fund and a place, by which the rules judge.</summary>
public sealed record LimitRow(RuleParametersSet Rule, RuleCard Card, LimitCard Limit, long Value, RuleStanding Standing);

/// <summary>The dated rules that decide steps, papers and limits, as known at a moment.</summary>
public sealed record FundRulesBook(
    IReadOnlyList<ThresholdRow> Thresholds, IReadOnlyList<EvidenceRow> Evidence, IReadOnlyList<LimitRow> Limits);

/// <summary>Reads the dated rules of funds and places.</summary>
public sealed class FundRulesReader(StateReader states)
{
    /// <summary>Every rule known at the moment, with its standing on the day; newest first.</summary>
    public async Task<FundRulesBook> Read(
        string tenant, Reference reference, SettledMoment moment, LocalDate day, CancellationToken cancellation)
    {
        var funds = (await states.Many<Fund>(
            tenant, [.. reference.Funds.Keys.Order(StringComparer.Ordinal).Select(Fund.Stream)], moment, cancellation)).ToList();
        var limits = await states.Many<RuleParameters>(
            tenant, [.. RuleCatalogue.All.Select(r => RuleParameters.Stream(r.Card.Code))], moment, cancellation);
        return new FundRulesBook(
        [
            .. from fund in funds
               from dated in fund.Thresholds.OrderByDescending(t => t.From)
               from threshold in dated.Value.Thresholds.OrderBy(t => t.OnAllocations ?? false).ThenBy(t => t.From)
               select new ThresholdRow(fund, dated.Value, threshold, Standing(fund.Thresholds, dated, day)),
        ],
        [
            .. from fund in funds
               from dated in (fund.Evidence ?? []).OrderByDescending(t => t.From)
               from asked in dated.Value.Rules.OrderBy(r => r.From)
               select new EvidenceRow(fund, dated.Value, asked, Standing(fund.Evidence!, dated, day)),
        ],
        [
            .. from rule in limits
               from set in rule.Set.OrderByDescending(s => s.From)
               let card = RuleCatalogue.Find(set.Rule)?.Card
               where card is not null
               from limit in set.Limits
               let named = card.Limits.FirstOrDefault(l => l.Name == limit.Name)
               where named is not null
               select new LimitRow(set, card, named, limit.Value, Standing(rule, set, limit.Name, day)),
        ]);
    }

    private static RuleStanding Standing<T>(IReadOnlyList<Dated<T>> all, Dated<T> one, LocalDate day) where T : class =>
        one.From > day ? RuleStanding.Later
        : ReferenceEquals(all.On(day), one.Value) ? RuleStanding.InForce
        : RuleStanding.Superseded;

    private static RuleStanding Standing(RuleParameters rule, RuleParametersSet one, string limit, LocalDate day) =>
        one.From > day ? RuleStanding.Later
        : ReferenceEquals(one, rule.Set.Where(s => s.From <= day && s.Fund == one.Fund && s.Place == one.Place
            && s.Limits.Any(l => l.Name == limit)).OrderBy(s => s.From).Last()) ? RuleStanding.InForce
        : RuleStanding.Superseded;
}
