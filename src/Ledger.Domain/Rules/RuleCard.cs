namespace Ledger.Domain.Rules;

/// <summary>What a limit of a rule is measured in.</summary>
public enum LimitUnit
{
    Fen,
    Days,
    Months,
    Years,

    /// <summary>Hundredths of a percent.</summary>
    BasisPoints,
}

/// <summary>A limit that a rule asks for.</summary>
public sealed record LimitCard(string Name, LimitUnit Unit, string Zh, string En);

/// <summary>What a rule is called, where it comes from, what it reads, and the limits it needs.</summary>
/// <param name="Clause">The provision it applies.</param>
/// <param name="Limits">Limits set as dated data; the rule is silent where one is not set.</param>
public sealed record RuleCard(
    string Code, string Zh, string En, string Clause, params IReadOnlyList<LimitCard> Limits);
