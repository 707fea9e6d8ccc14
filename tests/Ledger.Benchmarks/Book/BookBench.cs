using System.Diagnostics;
using System.Globalization;
using Ledger.Benchmarks.Loads;
using Ledger.Benchmarks.Peers;
using Ledger.Web.Exports;
using Ledger.Web.Growth;
using Ledger.Web.Journal;
using Ledger.Web.Rebuilds;
using Ledger.Web.Samples;
using NodaTime;
using Npgsql;

namespace Ledger.Benchmarks.Book;

/// <summary>
/// A whole book of five hundred villages and communities: trial balances at any two moments, the growth page and the
/// full replay, beside the programs that read the exported journal in the same run.
/// </summary>
public static class BookBench
{
    private static readonly Dictionary<string, string> tenants = new() { ["district"] = "990102", ["million"] = "990103" };

    /// <summary>Loads the book of that size, exports it and measures.</summary>
    public static async Task RunAsync(World world, BenchOptions options)
    {
        var tenant = tenants[options.Scale];
        var watch = Stopwatch.StartNew();
        await DemoVerb.RunAsync(world.Services, ["--scale", options.Scale], TextWriter.Null, default);
        var loaded = watch.Elapsed;
        await SpanSums.Advance(world.Source, default);
        var summed = watch.Elapsed - loaded;
        await Execute(world.Source, "vacuum analyze");
        var (events, lines) = (await Count(world.Source, "ev.mt_events", "tenant_id", tenant), await Count(world.Source, "ledger.line", "tenant", tenant));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\nA book of {events:N0} events and {lines:N0} lines, 500 villages and communities, loaded in {loaded.TotalSeconds:N0} s; months summed in {summed.TotalSeconds:N1} s."));
        using var files = new Exported();
        await files.Write(world.Source, tenant);
        await Trial(world, tenant, files, options);
        await Growth(world, tenant, options);
        await Replay(world, tenant, events, files);
    }

    private static async Task Trial(World world, string tenant, Exported files, BenchOptions options)
    {
        var journal = world.Services.GetRequiredService<JournalReader>();
        var units = await Units(world.Source, tenant);
        var (own, peer) = (new List<double>(), new Rounds());
        for (var round = 0; round <= options.Rounds; round++)
        {
            var asked = await Load.Closed(1, TimeSpan.FromSeconds(options.Seconds), async _ =>
            {
                var day = new LocalDate(2019, 6, 1).PlusDays(Random.Shared.Next(2600));
                var knownAt = day.PlusDays(Random.Shared.Next(60)).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
                var moment = await journal.Settle(tenant, new AsOf(day, knownAt), default);
                await journal.Sums(new JournalScope(tenant, units), moment, default);
                return true;
            });
            if (round > 0)
            {
                own.AddRange(asked.Latencies);
                peer.Add((await Outside.RunAsync("ledger", "-f", files.Hledger, "bal")).Seconds * 1000);
            }
        }

        var sorted = own.Order().ToList();
        var (median, high) = (sorted[sorted.Count / 2], sorted[(int)((sorted.Count - 1) * .95)]);
        Console.WriteLine();
        Console.WriteLine("| trial balance of the whole tenant at any (on, knownAt) | p50 ms | p95 ms | `ledger bal` of the exported journal, ms | times faster |");
        Console.WriteLine("|---|---|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {sorted.Count} questions, 2019–2026 | {median:N1} | {high:N1} | {peer} | {peer.Median / median:N0} |"));
    }

    private static async Task Growth(World world, string tenant, BenchOptions options)
    {
        var reader = world.Services.GetRequiredService<GrowthReader>();
        var journal = world.Services.GetRequiredService<JournalReader>();
        var units = await Units(world.Source, tenant);
        var asked = await Load.Closed(1, TimeSpan.FromSeconds(options.Seconds * 2), async _ =>
        {
            var moment = await journal.Settle(tenant, AsOf.Now, default);
            var read = await reader.Read(new JournalScope(tenant, units), moment, new LocalDate(2026, 10, 31), default);
            return read.Count > 0;
        });
        Console.WriteLine();
        Console.WriteLine("| growth of 500 communities over 8 years, read and summed | p50 ms | p95 ms |");
        Console.WriteLine("|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {asked.Succeeded} questions, {asked.Failed} failed | {asked.Percentile(.5):N1} | {asked.Percentile(.95):N1} |"));
    }

    private static async Task Replay(World world, string tenant, long events, Exported files)
    {
        Console.WriteLine();
        Console.WriteLine("| from the whole history to every balance | s | events/s | peak MB |");
        Console.WriteLine("|---|---|---|---|");
        var own = await Outside.RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "Ledger.Web.dll"),
            "rebuild", "journal", "--tenant", tenant, "--connection", world.ConnectionString);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| rebuild of journal and balances, compared line by line, exit {own.ExitCode} | {own.Seconds:N1} | {events / own.Seconds:N0} | {own.PeakMegabytes:N0} |"));
        foreach (var (program, words) in new (string, string[])[]
        {
            ("ledger", ["-f", files.Hledger, "bal"]), ("hledger", ["-f", files.Hledger, "bal"]), ("bean-check", [files.Beancount]),
        })
        {
            if (!Outside.Has(program))
            {
                Console.WriteLine($"| {program} | is not installed | | |");
                continue;
            }

            var run = await Outside.RunAsync(program, words);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {program} reading the exported journal, exit {run.ExitCode} | {run.Seconds:N1} | {events / run.Seconds:N0} | {run.PeakMegabytes:N0} |"));
        }
    }

    private static async Task<IReadOnlyList<string>> Units(NpgsqlDataSource source, string tenant)
    {
        await using var ask = source.CreateCommand("select distinct unit from ledger.balance where tenant = $1");
        ask.Parameters.AddWithValue(tenant);
        var units = new List<string>();
        await using var row = await ask.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            units.Add(row.GetString(0));
        }

        return units;
    }

    private static async Task<long> Count(NpgsqlDataSource source, string table, string column, string tenant)
    {
        await using var ask = source.CreateCommand($"select count(*) from {table} where {column} = $1");
        ask.Parameters.AddWithValue(tenant);
        return (long)(await ask.ExecuteScalarAsync())!;
    }

    private static async Task Execute(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The journal as other programs read it, in a folder of its own.</summary>
    private sealed class Exported : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-bench-export-");

        public string Hledger => Path.Combine(folder.FullName, "book.journal");

        public string Beancount => Path.Combine(folder.FullName, "book.beancount");

        public async Task Write(NpgsqlDataSource source, string tenant)
        {
            await ExportVerb.Run(source, tenant, ["--as", "hledger", "--out", Hledger], TextWriter.Null, default);
            await ExportVerb.Run(source, tenant, ["--as", "beancount", "--out", Beancount], TextWriter.Null, default);
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
