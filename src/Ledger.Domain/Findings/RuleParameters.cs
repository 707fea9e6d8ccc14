using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Findings;

/// <summary>A limit that an audit rule works with, in the unit its card names: fen, days, months or basis points.</summary>
public sealed record RuleLimit(string Name, long Value);

/// <summary>
/// The limits of an audit rule from a date on, ordered by a document. Limits for a fund and a place come before
/// those for a place, those before the fund's, and those before the general ones. None is ever edited.
/// </summary>
/// <param name="Fund">The fund they are for; null for all.</param>
/// <param name="Place">The unit they are for, with everything below it; null for the whole tenant.</param>
public sealed record RuleParametersSet(
    string Rule, LocalDate From, string DocumentNo, string? Fund, string? Place, IReadOnlyList<RuleLimit> Limits)
    : IFact;

/// <summary>All limits of one rule.</summary>
public sealed record RuleParameters(IReadOnlyList<RuleParametersSet> Set) : IStreamState<RuleParameters>
{
    /// <inheritdoc />
    public static string Kind => "rule";

    /// <inheritdoc />
    public static RuleParameters Initial { get; } = new([]);

    /// <summary>The key of a rule's stream.</summary>
    public static string Stream(string rule) => $"{Kind}/{rule}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact is RuleParametersSet set
        ? new RuleParameters([.. Set, set])
        : throw new ForeignFactException(GetType(), fact);
}
