using System.Globalization;
using System.Text.Json;
using Ledger.Benchmarks.Loads;
using Npgsql;

namespace Ledger.Benchmarks.Peers;

/// <summary>The same recording by Emmett with an inline projection, on the same PostgreSQL, interleaved with ours.</summary>
public static class EmmettBench
{
    /// <summary>Measures Emmett beside the ledger in process; says so when Emmett cannot be had.</summary>
    public static async Task RunAsync(World world, BenchOptions options, Func<int, Task<bool>> ledger)
    {
        var folder = Path.Combine(Path.GetTempPath(), "ledger-bench-emmett");
        if (await Install(folder) is { } missing)
        {
            Console.WriteLine($"Emmett was not measured: {missing}");
            return;
        }

        var connection = await Database(world);
        Console.WriteLine();
        Console.WriteLine("| recording an expenditure in process, 2,000 accounts | ledger/s | Emmett/s, inline projection | ratio | failed |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var clients in new[] { 1, 8, 16 })
        {
            var (own, peer, failed) = (new Rounds(), new Rounds(), 0);
            for (var round = 0; round < options.Rounds; round++)
            {
                own.Add((await Load.Closed(clients, TimeSpan.FromSeconds(options.Seconds), ledger)).Rate);
                var run = await Outside.RunAsync("node", Path.Combine(folder, "emmett.mjs"), connection,
                    $"{clients}", $"{options.Seconds}");
                using var said = JsonDocument.Parse(run.Output.Split('\n').First(l => l.StartsWith('{')));
                peer.Add(said.RootElement.GetProperty("rate").GetDouble());
                failed += said.RootElement.GetProperty("failed").GetInt32();
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {clients} writers | {own} | {peer} | {own.Median / peer.Median:0.00} | {failed} |"));
        }
    }

    private static async Task<string?> Install(string folder)
    {
        if (!Outside.Has("npm") || !Outside.Has("node"))
        {
            return "there is no Node.js here.";
        }

        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "emmett.mjs", "package.json" })
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Peers", name), Path.Combine(folder, name), overwrite: true);
        }

        var installed = await Outside.RunAsync("npm", "install", "--prefix", folder, "--no-audit", "--no-fund");
        return installed.ExitCode == 0 ? null : $"npm ended with {installed.ExitCode}.";
    }

    /// <summary>An empty database on the same server, as Emmett wants it named.</summary>
    private static async Task<string> Database(World world)
    {
        await using (var drop = world.Source.CreateCommand("drop database if exists emmett"))
        {
            await drop.ExecuteNonQueryAsync();
        }

        await using (var create = world.Source.CreateCommand("create database emmett"))
        {
            await create.ExecuteNonQueryAsync();
        }

        var own = new NpgsqlConnectionStringBuilder(world.ConnectionString);
        var secret = own.Password is { } password ? $":{Uri.EscapeDataString(password)}" : "";
        return $"postgresql://{own.Username}{secret}@{own.Host}:{own.Port}/emmett";
    }
}
