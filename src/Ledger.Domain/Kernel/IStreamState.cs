namespace Ledger.Domain.Kernel;

/// <summary>The state of a stream: what the decisions about it need, folded from its facts.</summary>
public interface IStreamState
{
    /// <summary>The state after one more fact; a fact that does not belong to the stream throws.</summary>
    IStreamState Apply(IFact fact);
}

/// <summary>A stream state with its stream kind and the state before the first fact.</summary>
public interface IStreamState<TSelf> : IStreamState where TSelf : class, IStreamState<TSelf>
{
    /// <summary>The first segment of the keys of such streams, as in <c>account/…</c>.</summary>
    static abstract string Kind { get; }

    /// <summary>The state before the first fact.</summary>
    static abstract TSelf Initial { get; }
}

/// <summary>Thrown when a fact reaches a stream it does not belong to: a defect, never skipped.</summary>
public sealed class ForeignFactException(Type state, IFact fact)
    : InvalidOperationException($"{fact.GetType().Name} does not belong to a stream of {state.Name}.");
