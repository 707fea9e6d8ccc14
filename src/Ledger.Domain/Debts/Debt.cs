using Ledger.Domain.Kernel;

namespace Ledger.Domain.Debts;

/// <summary>A debt and what is left of it.</summary>
public sealed record Debt(string? Village, Money Left) : IStreamState<Debt>
{
    /// <inheritdoc />
    public static string Kind => "debt";

    /// <inheritdoc />
    public static Debt Initial { get; } = new(null, Money.Zero);

    /// <summary>The key of a debt's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        DebtIncurred f => new Debt(f.Village, f.Amount),
        DebtRepaid f => this with { Left = Left - f.Amount },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
