using System.Diagnostics;
using System.Globalization;
using Ledger.Benchmarks.Loads;

namespace Ledger.Benchmarks.Book;

/// <summary>How long the service takes from its start to its first answer, its schema in place.</summary>
public static class ColdStart
{
    /// <summary>Starts the service a few times over the same database and prints the table.</summary>
    public static async Task RunAsync(World world, BenchOptions options)
    {
        var rounds = new Rounds();
        for (var round = 0; round < options.Rounds; round++)
        {
            rounds.Add(await Once(world, 15_080 + round));
        }

        Console.WriteLine();
        Console.WriteLine("| cold start to the first answer of /health/ready, schema in place | s |");
        Console.WriteLine("|---|---|");
        Console.WriteLine($"| {options.Rounds} starts | {rounds} |");
    }

    private static async Task<double> Once(World world, int port)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "Ledger.Web.dll"), "--empty", "--port", port.ToString(CultureInfo.InvariantCulture),
            "--connection", world.ConnectionString,
        })
        {
            start.ArgumentList.Add(word);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(1) && await tick.WaitForNextTickAsync())
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"));
                if (answer.IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        var seconds = process.HasExited ? double.NaN : watch.Elapsed.TotalSeconds;
        process.Kill();
        await process.WaitForExitAsync();
        return seconds;
    }
}
