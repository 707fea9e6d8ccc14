using Npgsql;

namespace Ledger.Web.Replay;

/// <summary>
/// Writes a history into the empty book of a tenant: its events as the recorder would have written them, and
/// everything that follows from them. All of it stands or nothing; events stream through, and what is kept meanwhile
/// grows with streams and accounts, not with events.
/// </summary>
internal sealed class BookLoad(NpgsqlDataSource source, string tenant)
{
    private const int Together = 20_000;

    /// <summary>Writes the events, which come in the order of recording.</summary>
    /// <param name="events">The events.</param>
    /// <param name="beside">Writes, once all events are in, what belongs to them and does not follow from them.</param>
    /// <returns>The number of events and of journal lines.</returns>
    public async Task<(long Events, long Lines)> Write(
        IEnumerable<LoadedEvent> events, Func<NpgsqlConnection, Task> beside, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Announce(connection, cancellation);
        var derived = new DerivedRows(tenant);
        var written = (Events: 0L, Lines: 0L);
        foreach (var batch in events.Chunk(Together))
        {
            var numbered = (await EventCopy.Numbers(connection, batch.Length, cancellation)).Zip(batch).ToList();
            await EventCopy.WriteStreams(connection, tenant, batch.Where(e => e.Version == 1), cancellation);
            await EventCopy.WriteEvents(connection, tenant, numbered, cancellation);
            var lines = await derived.Write(connection, numbered, cancellation);
            written = (written.Events + batch.Length, written.Lines + lines);
        }

        await derived.WriteTotals(connection, cancellation);
        await beside(connection);
        await transaction.CommitAsync(cancellation);
        return written;
    }

    /// <summary>The log tells that these events bear earlier times because they were loaded.</summary>
    private static async Task Announce(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var announce = new NpgsqlCommand("select audit.announce_load('sample data 演示数据')", connection);
        await announce.ExecuteNonQueryAsync(cancellation);
    }
}
