using Ledger.Domain.Kernel;

namespace Ledger.Domain.Memory;

/// <summary>A stream folded so far, and the facts that came since it was last asked for.</summary>
internal sealed class FoldedStream
{
    private readonly List<IFact> since = [];
    private IStreamState? state;

    /// <summary>The number of facts.</summary>
    public long Version { get; private set; }

    /// <summary>One more fact; it is folded when the state is asked for, since only the asker knows its type.</summary>
    public void Add(IFact fact)
    {
        since.Add(fact);
        Version++;
    }

    /// <summary>The state after all facts.</summary>
    public TState State<TState>() where TState : class, IStreamState<TState>
    {
        state = since.Aggregate(state ?? TState.Initial, (before, fact) => before.Apply(fact));
        since.Clear();
        return (TState)state;
    }
}
