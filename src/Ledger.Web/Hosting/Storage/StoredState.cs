using JasperFx.Events;
using Ledger.Domain.Kernel;
using Marten;
using Marten.Events.Aggregation;

namespace Ledger.Web.Hosting.Storage;

/// <summary>The state of one stream as stored beside its events; the domain's own state is inside.</summary>
public sealed class StoredState
{
    /// <summary>The key of the stream.</summary>
    public string Id { get; set; } = "";

    /// <summary>The state of the domain.</summary>
    public IStreamState? Value { get; set; }
}

/// <summary>
/// Folds every stream by the domain's own <see cref="IStreamState.Apply"/>, so the domain needs neither the event
/// store nor its source generator. A fact that does not belong to its stream throws.
/// </summary>
public sealed class StoredStateProjection : SingleStreamProjection<StoredState, string>
{
    /// <inheritdoc />
    public override StoredState? Evolve(StoredState? snapshot, string id, IEvent e) => new()
    {
        Id = id,
        Value = (snapshot?.Value ?? StreamKinds.InitialOf(id)).Apply((IFact)e.Data),
    };
}
