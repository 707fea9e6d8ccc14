using System.Diagnostics;
using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Rebuilds;

/// <summary>
/// Folds every stream anew, compares with the state that is kept, and replaces the states that differ, some streams at
/// a time.
/// </summary>
internal static class StateRebuild
{
    private const int Together = 500;

    public static async Task<RebuildFigures> Run(
        NpgsqlDataSource source, string tenant, Differences differences, CancellationToken cancellation)
    {
        await using var single = await RebuildLock.Take(source, cancellation);
        await using var snapshot = await BookSnapshot.Take(source, cancellation);
        var states = new StateSwitch(single.Connection, tenant);
        var (whole, switching, events) = (Stopwatch.StartNew(), new Stopwatch(), 0L);
        await foreach (var replayed in StateReplay.Read(snapshot, tenant, cancellation).Chunk(Together))
        {
            events += replayed.Sum(s => s.Folded.Version);
            var wrong = await Wrong(replayed, differences);
            if (wrong.Count > 0)
            {
                switching.Start();
                await states.Replace(wrong, cancellation);
                switching.Stop();
            }
        }

        var strays = await StateReplay.Strays(snapshot, tenant, cancellation).ToListAsync(cancellation);
        foreach (var stray in strays)
        {
            await differences.Say("state", stray, "…", null);
        }

        await states.Remove(strays, cancellation);
        return new RebuildFigures(events, whole.Elapsed - switching.Elapsed, differences.Count, switching.Elapsed);
    }

    private static async Task<List<FoldedStream>> Wrong(ReplayedState[] replayed, Differences differences)
    {
        var wrong = new List<FoldedStream>();
        foreach (var state in replayed.Where(s => !s.IsRight))
        {
            if (state.Folded.Fault is { } fault)
            {
                throw new RebuildRefusedException(new EventNotReplayable(state.Folded.Stream, fault));
            }

            await differences.Say("state", state.Folded.Stream,
                state.Kept is null ? null : $"v{state.KeptVersion}", $"v{state.Folded.Version}");
            wrong.Add(state.Folded);
        }

        return wrong;
    }
}
