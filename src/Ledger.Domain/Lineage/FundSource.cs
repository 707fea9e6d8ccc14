using Ledger.Domain.Kernel;

namespace Ledger.Domain.Lineage;

/// <summary>What brought money into an account.</summary>
public enum SourceKind
{
    /// <summary>A line of an allocation document.</summary>
    Allocation,

    /// <summary>Dues that came back from the committee above.</summary>
    ReturnedDues,

    /// <summary>Cash given by partners of co-building.</summary>
    Contribution,

    /// <summary>A year's layer of what the account of the year before carried over.</summary>
    CarriedForward,
}

/// <summary>One source of an account's money.</summary>
/// <param name="Reference">
/// The number of the document that brought it; for carried money the year it first came in.
/// </param>
public readonly record struct FundSource(SourceKind Kind, string Reference)
{
    /// <inheritdoc />
    public override string ToString() => $"{Kind}:{Reference}";
}

/// <summary>A part of a sum and where it came from; without a source when nothing in the account covers it.</summary>
public sealed record SourceShare(FundSource? Source, Money Amount);
