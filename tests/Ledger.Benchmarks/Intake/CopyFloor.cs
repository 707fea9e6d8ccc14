using System.Diagnostics;
using Npgsql;

namespace Ledger.Benchmarks.Intake;

/// <summary>The floor: the same events and lines, copied in binary form into tables with the same columns and indexes.</summary>
internal static class CopyFloor
{
    /// <summary>How long the copy takes; the rows are fetched beforehand.</summary>
    public static async Task<double> Seconds(NpgsqlDataSource source, string request)
    {
        var (events, lines) = (Path.GetTempFileName(), Path.GetTempFileName());
        await Run(source, """
            create schema if not exists bench;
            drop table if exists bench.events, bench.lines;
            create table bench.events (like ev.mt_events including all);
            create table bench.lines (like ledger.line including all);
            """);
        await Fetch(source, $"select e.* from ev.mt_events e where e.correlation_id = '{request}'", events);
        await Fetch(source,
            $"select l.* from ledger.line l join ev.mt_events e on e.tenant_id = l.tenant and e.seq_id = l.seq where e.correlation_id = '{request}'",
            lines);
        var clock = Stopwatch.StartNew();
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Send(connection, "bench.events", events);
        await Send(connection, "bench.lines", lines);
        await transaction.CommitAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        File.Delete(events);
        File.Delete(lines);
        return seconds;
    }

    private static async Task Fetch(NpgsqlDataSource source, string rows, string path)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy ({rows}) to stdout (format binary)");
        await using var file = File.Create(path);
        await copy.CopyToAsync(file);
    }

    private static async Task Send(NpgsqlConnection connection, string table, string path)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)");
        await using var file = File.OpenRead(path);
        await file.CopyToAsync(copy, 1 << 16);
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var run = source.CreateCommand(sql);
        await run.ExecuteNonQueryAsync();
    }
}
