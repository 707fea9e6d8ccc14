using Ledger.Domain.Findings;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Catalogue;
using NodaTime;

namespace Ledger.Domain.Rules;

/// <summary>Sets limits of an audit rule from a date on; an earlier setting stays for the days before.</summary>
public sealed record SetRuleParameters(
    string Rule, LocalDate From, string DocumentNo, string? Fund, string? Place, IReadOnlyList<RuleLimit> Limits) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [RuleParameters.Stream(Rule)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Place ?? book.Units.Root ?? "", Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
        IsKnown ? null : new RuleLimitUnknown(Rule) { Field = "limits" },
        Place is null ? null : Checks.Known(book, Place),
        Fund is not null && book.FindFund(Fund) is null ? new Funds.FundUnknown(Fund) { Field = "fund" } : null,
        Checks.Filled(DocumentNo, "documentNo", "文号", "document number")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(RuleParameters.Stream(Rule),
                new RuleParametersSet(Rule, From, DocumentNo, Fund, Place, Limits)));

    private bool IsKnown => RuleCatalogue.Find(Rule) is { } rule && Limits.Count > 0
        && Limits.All(l => l.Value >= 0 && rule.Card.Limits.Any(c => c.Name == l.Name));
}
