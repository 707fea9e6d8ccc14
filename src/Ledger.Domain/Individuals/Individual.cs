using Ledger.Domain.Kernel;

namespace Ledger.Domain.Individuals;

/// <summary>A natural person in the book: a number in place of a name.</summary>
public sealed record Individual(string Id, string Unit, SealedText? Name, bool IsErased) : IStreamState<Individual>
{
    private const string Mark = "individual:";

    /// <inheritdoc />
    public static string Kind => "individual";

    /// <inheritdoc />
    public static Individual Initial { get; } = new("", "", null, false);

    /// <summary>Whether the person is registered.</summary>
    public bool Exists => Id.Length > 0;

    /// <summary>The key of the person's stream: <c>individual/{unit}/{year}/{number}</c>.</summary>
    public static string Stream(string id) => $"{Kind}/{id.Replace('-', '/')}";

    /// <summary>What stands on vouchers in place of the name: <c>individual:990101001001-2026-1</c>.</summary>
    public static string MarkOf(string id) => Mark + id;

    /// <summary>The number of the person that a payee, payer or donor stands for; null when it is written by name.</summary>
    public static string? IdIn(string? party) =>
        party is not null && party.StartsWith(Mark, StringComparison.Ordinal) ? party[Mark.Length..] : null;

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        IndividualRegistered f => new Individual(f.Id, f.Unit, f.Pii, IsErased: false),
        IndividualErased => this with { IsErased = true },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
