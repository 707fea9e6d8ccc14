using System.Diagnostics;
using System.Globalization;
using Ledger.Domain.Findings;
using Ledger.Domain.Kernel;
using Ledger.Domain.Restatements;
using Ledger.Domain.Rules;
using Ledger.Domain.Rules.Catalogue;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;
using Ledger.Web.Restatements;
using Ledger.Web.Rules;
using Ledger.Web.Samples;
using NodaTime;
using Npgsql;

namespace Ledger.Benchmarks.Audit;

/// <summary>
/// What an auditor waits for: all rules on a district of five hundred communities over two years, and the restatement
/// of any two moments over a million lines.
/// </summary>
public static class AuditBench
{
    private static readonly LocalDate today = new(2026, 10, 30);

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync(World world, BenchOptions options)
    {
        await DemoVerb.RunAsync(world.Services, ["--scale", "district"], TextWriter.Null, default);
        await SetLimits(world, "990102");
        await Rules(world, "990102", options);
        if (options.Lines >= 1_000_000)
        {
            await DemoVerb.RunAsync(world.Services, ["--scale", "million"], TextWriter.Null, default);
            await SpanSums.Advance(world.Source, default);
            await using var analyze = world.Source.CreateCommand("vacuum analyze");
            analyze.CommandTimeout = 0;
            await analyze.ExecuteNonQueryAsync();
            await Restate(world, "990103", options);
        }
    }

    private static async Task Rules(World world, string tenant, BenchOptions options)
    {
        Console.WriteLine();
        Console.WriteLine("| rules R01–R30, 500 communities, two years | read the book, s | run every rule, s | together, s | hits |");
        Console.WriteLine("|---|---|---|---|---|");
        var (journal, books) = (world.Services.GetRequiredService<JournalReader>(), world.Services.GetRequiredService<RuleBookReader>());
        for (var round = 0; round <= options.Rounds; round++)
        {
            var moment = await journal.Settle(tenant, AsOf.Now, default);
            var watch = Stopwatch.StartNew();
            var book = await books.At(tenant, moment, today, default);
            var read = watch.Elapsed;
            var hits = RuleCatalogue.All.Sum(rule => rule.Run(book).Count());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| round {round} | {read.TotalSeconds:0.00} | {(watch.Elapsed - read).TotalSeconds:0.00} | {watch.Elapsed.TotalSeconds:0.00} | {hits:N0} |"));
        }
    }

    private static async Task Restate(World world, string tenant, BenchOptions options)
    {
        var (journal, reader) = (world.Services.GetRequiredService<JournalReader>(), world.Services.GetRequiredService<RestatementReader>());
        var tree = (await world.Services.GetRequiredService<ReferenceBook>().Of(tenant, default)).Units;
        var scope = new JournalScope(tenant, [.. tree.All.Select(u => u.Code)]);
        var last = await journal.Settle(tenant, AsOf.Now, default);
        Console.WriteLine();
        Console.WriteLine("| restatement of the whole tenant, a million lines | figures, ms | first page of vouchers, ms |");
        Console.WriteLine("|---|---|---|");
        (string Name, LocalDate? On, int Days)[] pairs =
            [("a week of recording", null, 7), ("a month of recording", null, 30), ("a year of recording", null, 365), ("a month of dates", new(2026, 9, 30), 0)];
        foreach (var (name, on, days) in pairs)
        {
            var first = await journal.Settle(tenant, new AsOf(on, last.KnownAt - Duration.FromDays(days)), default);
            for (var round = 0; round <= options.Rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                await reader.Figures(scope, Report.Balances, first, last, default);
                var figures = watch.Elapsed;
                await reader.Vouchers(scope, Report.Balances, first, last, null, 100, default);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {name}, round {round} | {figures.TotalMilliseconds:N0} | {(watch.Elapsed - figures).TotalMilliseconds:N0} |"));
            }
        }
    }

    private static async Task SetLimits(World world, string tenant)
    {
        var by = new Actor("bench-admin", "演示", [new Grant(Role.Administrator, $"{tenant}000000")]);
        foreach (var card in RuleCatalogue.All.Select(r => r.Card).Where(c => c.Limits.Count > 0))
        {
            var command = new SetRuleParameters(card.Code, new(2025, 1, 1), "演示", null, null,
                [.. card.Limits.Select(l => new RuleLimit(l.Name, l.Unit == LimitUnit.Fen ? 1_000_000 : 30))]);
            await world.Services.GetRequiredService<Recorder>().Record(new Submission(new RequestContext(
                tenant, by, Guid.NewGuid().ToString("n"), [], "bench", "127.0.0.1", null), command), default);
        }
    }
}
