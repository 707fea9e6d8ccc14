using Ledger.Domain.Kernel;

namespace Ledger.Domain.Claims;

/// <summary>A reported figure and the verdict given last.</summary>
public sealed record Claim(string Id, ClaimTerms? Terms, ClaimReconciled? Last) : IStreamState<Claim>
{
    /// <inheritdoc />
    public static string Kind => "claim";

    /// <inheritdoc />
    public static Claim Initial { get; } = new("", null, null);

    /// <summary>The key of a claim's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        ClaimRecorded f => this with { Id = f.Id, Terms = f.Terms },
        ClaimReconciled f => this with { Last = f },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
