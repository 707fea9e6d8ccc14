using System.Globalization;
using Ledger.Benchmarks.Loads;
using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;

namespace Ledger.Benchmarks.Reading;

/// <summary>Balances now and at any moment, as the book grows tenfold and tenfold again.</summary>
public static class ReadingBench
{
    private static readonly int[] sizes = [10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>Measures and prints the table.</summary>
    public static async Task RunAsync(World world, BenchOptions options)
    {
        await world.FundAsync(units: 200, funds: 4);
        Console.WriteLine();
        Console.WriteLine("| lines | one unit now, API p50 ms | primary key read p50 ms | ratio | one unit as of, p50 / p95 ms | whole tenant as of, p50 / p95 ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var size in sizes.Where(s => s <= options.Lines))
        {
            await Grow(world.Source, size);
            await SpanSums.Advance(world.Source, default);
            await Measure(world, size, options);
        }
    }

    private static async Task Measure(World world, int size, BenchOptions options)
    {
        var (now, key, unit, tenant) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var journal = world.Services.GetRequiredService<JournalReader>();
        var time = TimeSpan.FromSeconds(options.Seconds);
        for (var round = 0; round <= options.Rounds; round++)
        {
            // The first round only warms caches and compiled code.
            var keep = round > 0;
            Keep(keep, now, await Load.Closed(1, time, async _ =>
            {
                using var answer = await world.Client.GetAsync(
                    new Uri($"/api/balances?unit={Any(world).Unit}&fund=fund-1&year=2026", UriKind.Relative));
                return answer.IsSuccessStatusCode;
            }));
            Keep(keep, key, await Load.Closed(1, time, _ => KeyRead(world)));
            Keep(keep, unit, await Load.Closed(1, time, _ => AsOfRead(journal, [Any(world).Unit])));
            var units = world.Accounts.Select(a => a.Unit).Distinct().ToList();
            Keep(keep, tenant, await Load.Closed(1, time, _ => AsOfRead(journal, units)));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {size:N0} | {At(now, .5):N2} | {At(key, .5):N2} | {At(now, .5) / At(key, .5):0.0} | {At(unit, .5):N1} / {At(unit, .95):N1} | {At(tenant, .5):N1} / {At(tenant, .95):N1} |"));
    }

    private static async Task<bool> KeyRead(World world)
    {
        var account = Any(world);
        await using var command = world.Source.CreateCommand(
            "select account, amount_fen from ledger.balance where tenant = $1 and unit = $2 and fund = $3 and year = $4");
        command.Parameters.AddWithValue(World.Tenant);
        command.Parameters.AddWithValue(account.Unit);
        command.Parameters.AddWithValue(account.Fund);
        command.Parameters.AddWithValue((short)2026);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
        }

        return true;
    }

    private static async Task<bool> AsOfRead(JournalReader journal, IReadOnlyList<string> units)
    {
        var day = new LocalDate(2026, 1, 1).PlusDays(Random.Shared.Next(300));
        var asOf = new AsOf(day, Instant.FromUtc(2026, 1, 6, 0, 0) + Duration.FromDays(Random.Shared.Next(300)));
        var moment = await journal.Settle(World.Tenant, asOf, default);
        await journal.Sums(new JournalScope(World.Tenant, units), moment, default);
        return true;
    }

    /// <summary>
    /// Fills the journal up to the size with lines spread over units, days and recorded times. Only the journal
    /// and the balances are read here, so no events stand behind these lines.
    /// </summary>
    private static async Task Grow(NpgsqlDataSource source, int size)
    {
        await using var command = source.CreateCommand("""
            with have as (select count(*) n from ledger.line),
            more as (
                select g, '990101002' || lpad((1 + g / 2 % 200)::text, 3, '0') unit, date '2026-01-01' + (g / 7 % 300)::int as day
                from have, generate_series(have.n + 1, $1::bigint) g)
            insert into ledger.line (tenant, seq, line, stream, version, holder, unit, fund, year, account, amount_fen,
                voucher, effective_on, recorded_at)
            select '990101', 10000000 + g / 2, g % 2, 'account/' || unit || '/fund-' || (1 + g / 11 % 4) || '/2026', 1000 + g,
                'fiscal-990101001000', unit, 'fund-' || (1 + g / 11 % 4), 2026,
                case when g % 2 = 0 then 'available' else 'spent:member-training' end,
                case when g % 2 = 0 then -100 else 100 end, 'P-2026-' || lpad((g / 2)::text, 6, '0'), day,
                day::timestamptz + (g % 20) * interval '1 day'
            from more
            """);
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue((long)size);
        await command.ExecuteNonQueryAsync();
        await using var analyze = source.CreateCommand("vacuum analyze ledger.line");
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync();
    }

    private static BenchAccount Any(World world) => world.Accounts[Random.Shared.Next(world.Accounts.Count)];

    private static void Keep(bool keep, List<double> into, LoadResult result)
    {
        if (keep)
        {
            into.AddRange(result.Latencies);
        }
    }

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)((values.Count - 1) * share));
}
