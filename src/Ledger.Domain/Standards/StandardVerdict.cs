using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Standards;

/// <summary>Whether a unit's year reaches the funding standard.</summary>
public enum StandardOutcome
{
    /// <summary>At least the standard was allocated.</summary>
    Met,

    /// <summary>The year is over and less was allocated (finding R01).</summary>
    Missed,

    /// <summary>Less was allocated so far, and the year is not over.</summary>
    NotYet,

    /// <summary>The document masks the amount; no verdict.</summary>
    Masked,

    /// <summary>The document does not say whether the funds count each or together; no verdict.</summary>
    ScopeUnknown,
}

/// <summary>A unit's year against a standard.</summary>
/// <param name="Funds">The funds that count: one, or those that count together.</param>
/// <param name="AtLeast">The standard, or null when masked.</param>
/// <param name="Allocated">What the funds were allocated together.</param>
/// <param name="Shortfall">How much is missing; zero when met, null without a verdict.</param>
public sealed record StandardVerdict(
    string Unit, FiscalYear Year, IReadOnlyList<string> Funds, StandardScope Scope, Money? AtLeast, Money Allocated,
    Money? Shortfall, StandardOutcome Outcome, string DocumentNo);

/// <summary>What a unit was allocated of a fund in a year, from the journal.</summary>
public sealed record AllocatedSum(string Unit, string Fund, FiscalYear Year, Money Amount);
