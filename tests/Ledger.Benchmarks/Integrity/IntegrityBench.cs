extern alias verify;

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Ledger.Benchmarks.Loads;
using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Web.Integrity;
using Ledger.Web.Integrity.Packages;
using Ledger.Web.Samples;
using NodaTime;
using Npgsql;

namespace Ledger.Benchmarks.Integrity;

/// <summary>What the log costs: recording with intake and sealer beside without, sealing and verifying beside SHA-256.</summary>
public static class IntegrityBench
{
    private static int payment;

    /// <summary>Measures and prints the tables.</summary>
    public static async Task RunAsync(World world, BenchOptions options)
    {
        await world.FundAsync(units: 100, funds: 2);
        var folder = Directory.CreateTempSubdirectory("ledger-bench-log-").FullName;
        var settings = new SealingSettings(folder, "bench.example", TimeSpan.FromSeconds(2), InHost: true, []);
        // Recording with the trigger off leaves events that no log will ever hold, so it comes after what is verified.
        await Sealing(world, options, settings);
        await Recording(world, options, settings);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The same load in turns with the trigger and the sealer on, and with both off.</summary>
    private static async Task Recording(World world, BenchOptions options, SealingSettings settings)
    {
        var (on, off) = (new Rounds(), new Rounds());
        var time = TimeSpan.FromSeconds(options.Seconds);
        await Load.Closed(8, time, _ => Pay(world));
        for (var round = 0; round < options.Rounds; round++)
        {
            using var stop = new CancellationTokenSource();
            var sealing = Follow(new Sealer(world.Source, settings), settings, stop.Token);
            on.Add((await Load.Closed(8, time, _ => Pay(world))).Rate);
            await stop.CancelAsync();
            await sealing;
            await Execute(world, "alter table ev.mt_events disable trigger aa_intake");
            off.Add((await Load.Closed(8, time, _ => Pay(world))).Rate);
            await Execute(world, "alter table ev.mt_events enable always trigger aa_intake");
        }

        Console.WriteLine();
        Console.WriteLine("| recording in process, 8 writers | on/s | off/s | ratio |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| intake and sealer on beside both off | {on} | {off} | {on.Median / off.Median:0.00} |"));
    }

    /// <summary>A whole sample book is sealed, written out as a package, and verified by the offline verifier.</summary>
    private static async Task Sealing(World world, BenchOptions options, SealingSettings settings)
    {
        var tenant = SampleScale.All.Single(s => s.Name == options.Scale).Tenant;
        await DemoVerb.RunAsync(world.Services, ["--scale", options.Scale], TextWriter.Null, default);
        await Execute(world, "vacuum analyze");
        var watch = Stopwatch.StartNew();
        var sealer = new Sealer(world.Source, settings);
        await sealer.SealAsync(tenant, default);
        var sealing = watch.Elapsed;

        var place = Path.Combine(settings.Folder, "package");
        await new PackageExport(world.Source, tenant, new LogFolder(settings.Folder, tenant)).Write(place, null, default);
        var (bytes, leaves) = (0L, 0L);
        watch.Restart();
        foreach (var bundle in Directory.EnumerateFiles(Path.Combine(place, "tile", "entries"), "*", SearchOption.AllDirectories))
        {
            foreach (var leaf in Domain.Integrity.EntryBundle.Read(await File.ReadAllBytesAsync(bundle))!)
            {
                bytes += SHA256.HashData(leaf).Length + leaf.Length;
                leaves++;
            }
        }

        var floor = leaves / watch.Elapsed.TotalSeconds;
        watch.Restart();
        using var said = new StringWriter();
        var exit = verify::Ledger.Verify.Verifier.Run(["log", "--export", place, "--policy", Path.Combine(place, "policy"),
            "--state", Path.Combine(settings.Folder, "seen")], said);
        var verifying = leaves / watch.Elapsed.TotalSeconds;
        Console.WriteLine();
        Console.WriteLine("| integrity | events/s | SHA-256 of the same bytes/s | ratio |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| seal {leaves:N0} leaves in {sealing.TotalSeconds:N1} s | {leaves / sealing.TotalSeconds:N0} | {floor:N0} | {leaves / sealing.TotalSeconds / floor:0.000} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| offline verify {leaves:N0} leaves, {bytes:N0} bytes, openings and figures (exit {exit}) | {verifying:N0} | {floor:N0} | {verifying / floor:0.000} |"));
    }

    private static async Task Follow(Sealer sealer, SealingSettings settings, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(settings.Interval);
        try
        {
            do
            {
                await sealer.SealAsync(World.Tenant, stop);
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or NpgsqlException && stop.IsCancellationRequested)
        {
            return;
        }
    }

    private static async Task<bool> Pay(World world)
    {
        var account = world.Accounts[Interlocked.Increment(ref payment) % world.Accounts.Count];
        await world.Do(new RecordExpenditure(new AccountKey(account.Unit, account.Fund, new FiscalYear(2026)), Money.Yuan(1),
            new LocalDate(2026, 2, 1), "member-training", "演示收款人", null, null, null, Evidence.None, "演示支出"));
        return true;
    }

    private static async Task Execute(World world, string sql)
    {
        await using var run = world.Source.CreateCommand(sql);
        run.CommandTimeout = 0;
        await run.ExecuteNonQueryAsync();
    }
}
