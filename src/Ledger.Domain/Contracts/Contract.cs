using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contracts;

/// <summary>A contract as it stands: its terms and the payments it promises.</summary>
/// <param name="EndedOn">The day it ended early, or null.</param>
public sealed record Contract(
    string Id, string Village, ContractTerms? Terms, IReadOnlyList<Instalment> Instalments, LocalDate SignedOn,
    LocalDate? EndedOn, string Summary) : IStreamState<Contract>
{
    /// <inheritdoc />
    public static string Kind => "contract";

    /// <inheritdoc />
    public static Contract Initial { get; } = new("", "", null, [], default, null, "");

    /// <summary>Whether the contract has been registered.</summary>
    public bool Exists => Id.Length > 0;

    /// <summary>The last day on which it holds.</summary>
    public LocalDate LastDay => EndedOn ?? Terms!.Until;

    /// <summary>The key of a contract's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <summary>The payments still owed by the contract: those due after an early end fall away.</summary>
    public IReadOnlyList<Instalment> Owed =>
        [.. Instalments.Where(i => EndedOn is not { } end || i.DueOn <= end).OrderBy(i => i.DueOn).ThenBy(i => i.No)];

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        ContractRegistered f =>
            new Contract(f.Id, f.Village, f.Terms, f.Instalments, f.EffectiveOn, null, f.Summary),
        ContractAmended f => this with { Terms = Terms! with { Until = f.Until }, Instalments = f.Instalments },
        ContractEnded f => this with { EndedOn = f.EffectiveOn },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
