using Ledger.Domain.Kernel;

namespace Ledger.Domain.Papers;

/// <summary>A fact about one source paper (原始凭证): an invoice, or a file by its SHA-256.</summary>
public abstract record PaperFact : IFact
{
    private protected PaperFact()
    {
    }

    /// <summary>The unit whose payment it is about.</summary>
    public abstract string Unit { get; init; }
}

/// <summary>A payment brought the paper as its evidence.</summary>
/// <param name="By">The payment: its document, or its account and voucher.</param>
/// <param name="Explanation">Why it may be used although it was used before; null for the first use.</param>
public sealed record PaperUsed(string Paper, string Unit, string By, Money Amount, string? Explanation) : PaperFact
{
    /// <inheritdoc />
    public override string Unit { get; init; } = Unit;
}

/// <summary>The payment that brought the paper was undone; it may be used again.</summary>
public sealed record PaperFreed(string Paper, string Unit, string By) : PaperFact
{
    /// <inheritdoc />
    public override string Unit { get; init; } = Unit;
}
