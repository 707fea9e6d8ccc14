using System.Runtime.CompilerServices;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Replay;

/// <summary>A stream folded to its end.</summary>
/// <param name="State">Null when the events cannot be folded.</param>
/// <param name="Fault">Why not.</param>
internal sealed record FoldedStream(string Stream, long Version, StoredState? State, string? Fault);

/// <summary>Folds stream after stream, so that only one state is in memory.</summary>
internal static class StreamFolds
{
    /// <summary>Every stream of the tenant with the state its events fold into.</summary>
    public static IAsyncEnumerable<FoldedStream> Read(
        BookSnapshot snapshot, string tenant, CancellationToken cancellation) =>
        Fold(EventReader.Read(snapshot, EventReader.ByStream, [tenant], cancellation), cancellation);

    /// <summary>The streams of events that come stream by stream, each in the order of its versions.</summary>
    public static async IAsyncEnumerable<FoldedStream> Fold(
        IAsyncEnumerable<StoredEvent> events, [EnumeratorCancellation] CancellationToken cancellation)
    {
        FoldedStream? folded = null;
        await foreach (var stored in events.WithCancellation(cancellation))
        {
            if (folded is not null && folded.Stream != stored.Stream)
            {
                yield return folded;
                folded = null;
            }

            folded = After(folded, stored);
        }

        if (folded is not null)
        {
            yield return folded;
        }
    }

    private static FoldedStream After(FoldedStream? before, StoredEvent stored)
    {
        if (before is { Fault: not null })
        {
            return before with { Version = stored.Version };
        }

        try
        {
            var state = before?.State?.Value ?? StreamKinds.InitialOf(stored.Stream);
            return new FoldedStream(stored.Stream, stored.Version,
                new StoredState { Id = stored.Stream, Value = state.Apply(stored.Fact()) }, null);
        }
        catch (Exception fault) when (fault is UnreadableEventException or InvalidOperationException
            or KeyNotFoundException or NullReferenceException or OverflowException or ArgumentException)
        {
            return new FoldedStream(stored.Stream, stored.Version, null, $"v{stored.Version}: {fault.Message}");
        }
    }
}
