using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Enterprises;

/// <summary>A village enterprise with its history of names, operating modes and industries.</summary>
public sealed record Enterprise(
    string Id, string Village, IReadOnlyList<Dated<EnterpriseTerms>> Terms, LocalDate? EndedOn)
    : IStreamState<Enterprise>
{
    /// <inheritdoc />
    public static string Kind => "enterprise";

    /// <inheritdoc />
    public static Enterprise Initial { get; } = new("", "", [], null);

    /// <summary>Whether the enterprise has been registered.</summary>
    public bool Exists => Id.Length > 0;

    /// <summary>The key of an enterprise's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <summary>Whether the enterprise runs on the date.</summary>
    public bool RunsOn(LocalDate day) => Terms.On(day) is not null && (EndedOn is null || day < EndedOn);

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        EnterpriseRegistered f => new Enterprise(f.Id, f.Village, Terms.With(f.From, f.Terms), null),
        EnterpriseChanged f => this with { Terms = Terms.With(f.From, f.Terms) },
        EnterpriseClosed f => this with { EndedOn = f.From },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
