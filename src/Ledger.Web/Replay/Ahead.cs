using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Ledger.Web.Replay;

/// <summary>
/// Reads rows, and works on them, ahead of the one who looks at them: while one batch is looked at, the next are made
/// ready by other processors. The order stays, and only a few batches are in memory.
/// </summary>
internal static class Ahead
{
    private const int Together = 1_000;

    /// <summary>What the work makes of each row, in the order of the rows.</summary>
    public static async IAsyncEnumerable<TResult> Of<TRow, TResult>(
        IAsyncEnumerable<TRow> rows, Func<TRow, TResult> work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<Task<TResult[]>>(Environment.ProcessorCount);
        var reading = Task.Run(() => Read(rows, work, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
            {
                foreach (var result in await batch)
                {
                    yield return result;
                }
            }
        }
        finally
        {
            // Whoever stops early must not leave a reading behind that others share a picture with.
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task Read<TRow, TResult>(
        IAsyncEnumerable<TRow> rows, Func<TRow, TResult> work, ChannelWriter<Task<TResult[]>> batches,
        CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in rows.Chunk(Together).WithCancellation(cancellation))
            {
                await batches.WriteAsync(
                    Task.Run(() => Array.ConvertAll(batch, row => work(row)), CancellationToken.None), cancellation);
            }

            batches.Complete();
        }
        catch (Exception error)
        {
            batches.TryComplete(error);
        }
    }
}
