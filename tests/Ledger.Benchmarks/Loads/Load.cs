using System.Diagnostics;

namespace Ledger.Benchmarks.Loads;

/// <summary>What a load saw: how many succeeded and failed, in what time, and every latency in milliseconds.</summary>
public sealed record LoadResult(int Succeeded, int Failed, double Seconds, IReadOnlyList<double> Latencies)
{
    /// <summary>Successes per second.</summary>
    public double Rate => Succeeded / Seconds;

    /// <summary>The latency that the share of all requests stayed below.</summary>
    public double Percentile(double share)
    {
        var sorted = Latencies.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}

/// <summary>Ways of putting load on an operation that answers whether it succeeded.</summary>
public static class Load
{
    /// <summary>Each client sends its next request when it has the answer to the one before.</summary>
    public static async Task<LoadResult> Closed(int clients, TimeSpan time, Func<int, Task<bool>> request)
    {
        var watch = Stopwatch.StartNew();
        var results = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var seen = new List<(bool Succeeded, double Milliseconds)>();
            while (watch.Elapsed < time)
            {
                var start = Stopwatch.GetTimestamp();
                var succeeded = await request(client);
                seen.Add((succeeded, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
            }

            return seen;
        })));
        return Sum([.. results.SelectMany(r => r)], watch.Elapsed);
    }

    /// <summary>
    /// Requests start at a fixed rate whether or not earlier ones have answered, and each is timed from when it
    /// should have started, so that a stall is not hidden.
    /// </summary>
    public static async Task<LoadResult> Open(double perSecond, TimeSpan time, Func<int, Task<bool>> request)
    {
        var watch = Stopwatch.StartNew();
        var sent = new List<Task<(bool, double)>>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (watch.Elapsed < time && await tick.WaitForNextTickAsync())
        {
            for (; sent.Count < watch.Elapsed.TotalSeconds * perSecond; )
            {
                var due = TimeSpan.FromSeconds(sent.Count / perSecond);
                var number = sent.Count;
                sent.Add(Task.Run(async () =>
                {
                    var succeeded = await request(number);
                    return (succeeded, (watch.Elapsed - due).TotalMilliseconds);
                }));
            }
        }

        return Sum(await Task.WhenAll(sent), watch.Elapsed);
    }

    private static LoadResult Sum(IReadOnlyList<(bool Succeeded, double Milliseconds)> seen, TimeSpan elapsed) => new(
        seen.Count(s => s.Succeeded), seen.Count(s => !s.Succeeded), elapsed.TotalSeconds,
        [.. seen.Select(s => s.Milliseconds)]);
}
