using System.Diagnostics;
using Ledger.Web.Rebuilds.Tables;
using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Rebuilds;

/// <summary>What a rebuild looked at and how long that took.</summary>
public sealed record RebuildFigures(long Events, TimeSpan Replaying, long Differences, TimeSpan Switching);

/// <summary>
/// Derives lines, balances, counters, reversals and listings from the events anew and compares them, figure by figure,
/// with what is kept. Only what differs is replaced, in one transaction at the end; nobody is locked out meanwhile.
/// </summary>
internal static class JournalRebuild
{
    public static async Task<RebuildFigures> Run(
        NpgsqlDataSource source, string tenant, Differences differences, CancellationToken cancellation)
    {
        await using var single = await RebuildLock.Take(source, cancellation);
        var connection = single.Connection;
        var lines = new LineRepair(connection, tenant, differences);
        TableRepair[] tables =
        [
            new ReversalRepair(), new SubjectRepair(), new PeriodRepair(), new CounterRepair(), new BalanceRepair(),
        ];
        await lines.Begin(cancellation);
        try
        {
            var clock = Stopwatch.StartNew();
            var book = await Compare(source, tenant, lines, tables, differences, cancellation);
            var replaying = clock.Elapsed;
            clock.Restart();
            await Switch(connection, lines, differences.Count > 0 ? tables : [], tenant, differences, cancellation);
            return new RebuildFigures(book.Events, replaying, differences.Count, clock.Elapsed);
        }
        finally
        {
            await lines.End();
        }
    }

    private static async Task<DerivedBook> Compare(
        NpgsqlDataSource source, string tenant, LineRepair lines, IReadOnlyList<TableRepair> tables,
        Differences differences, CancellationToken cancellation)
    {
        await using var snapshot = await BookSnapshot.Take(source, cancellation);
        var book = new DerivedBook();
        var strays = new List<JournalRow>();
        await foreach (var replayed in JournalReplay.Read(snapshot, tenant, strays.Add, cancellation))
        {
            if (replayed.Fault is { } fault)
            {
                throw new RebuildRefusedException(new EventNotReplayable(replayed.Place, fault));
            }

            book.Add(replayed.Stored, replayed.Fact!, replayed.Derived);
            if (!replayed.Kept.SequenceEqual(replayed.Derived))
            {
                await lines.Compare(replayed.Kept, replayed.Derived, cancellation);
            }
        }

        await lines.Compare(strays, [], cancellation);
        await lines.Flush(cancellation);
        foreach (var table in tables)
        {
            await table.Compare(snapshot, tenant, book, differences, cancellation);
        }

        return book;
    }

    private static async Task Switch(
        NpgsqlConnection connection, LineRepair lines, IReadOnlyList<TableRepair> tables, string tenant,
        Differences differences, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await lines.Switch(cancellation);
        foreach (var table in tables)
        {
            await table.Switch(connection, tenant, cancellation);
        }

        await new SpanRepair(connection, tenant, differences).Switch(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
