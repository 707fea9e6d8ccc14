using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Replay;

/// <summary>Everything that follows from events: lines and reversals batch by batch, the totals at the end.</summary>
internal sealed class DerivedRows(string tenant)
{
    private readonly DerivedTotals totals = new(tenant);

    /// <summary>Writes what follows from a batch at once and takes the batch into the totals.</summary>
    /// <returns>The number of journal lines.</returns>
    public async Task<long> Write(NpgsqlConnection connection,
        IReadOnlyList<(long Sequence, LoadedEvent Event)> events, CancellationToken cancellation)
    {
        var rows = new List<JournalRow>(2 * events.Count);
        foreach (var (sequence, e) in events)
        {
            var stored = new StoredEvent(sequence, e.Stream, e.Version, e.Type, e.Data, e.At);
            var lines = JournalRow.Of(stored, e.Fact);
            totals.Take(e, lines);
            rows.AddRange(lines);
        }

        await WriteLines(connection, rows, cancellation);
        await WriteReversals(connection, events.Select(n => n.Event), cancellation);
        return rows.Count;
    }

    /// <summary>Writes what all events came to.</summary>
    public Task WriteTotals(NpgsqlConnection connection, CancellationToken cancellation) =>
        totals.Write(connection, cancellation);

    private async Task WriteLines(
        NpgsqlConnection connection, IReadOnlyList<JournalRow> rows, CancellationToken cancellation)
    {
        await using var table = await TableCopy.Into(
            connection, "ledger.line", $"tenant, {JournalRow.Columns}", cancellation);
        foreach (var line in rows)
        {
            var row = await table.Row();
            await row.Texts(tenant);
            await row.Add(line.Sequence, NpgsqlDbType.Bigint);
            await row.Add(line.Line, NpgsqlDbType.Smallint);
            await row.Texts(line.Stream);
            await row.Add(line.Version, NpgsqlDbType.Bigint);
            await row.Texts(line.Holder, line.Unit, line.Fund);
            await row.Add(line.Year, NpgsqlDbType.Smallint);
            await row.Texts(line.Account);
            await row.Add(line.Fen, NpgsqlDbType.Bigint);
            await row.Texts(line.Purpose, line.Project, line.Enterprise, line.Mode);
            await row.Add(line.Recurring, NpgsqlDbType.Boolean);
            await row.Texts(line.Tier, line.Counterparty, line.Chart, line.Voucher);
            await row.Add(line.EffectiveOn, NpgsqlDbType.Date);
            await row.Add(line.RecordedAt, NpgsqlDbType.TimestampTz);
        }

        await table.Complete();
    }

    private async Task WriteReversals(
        NpgsqlConnection connection, IEnumerable<LoadedEvent> events, CancellationToken cancellation)
    {
        await using var table = await TableCopy.Into(connection, "ledger.reversal",
            "tenant, stream, version, by_stream, by_version, recorded_at", cancellation);
        foreach (var e in events)
        {
            if (e.Fact is IReversal { Reverses: var place })
            {
                var row = await table.Row();
                await row.Texts(tenant, place.Stream);
                await row.Add(place.Version, NpgsqlDbType.Bigint);
                await row.Texts(e.Stream);
                await row.Add(e.Version, NpgsqlDbType.Bigint);
                await row.Add(e.At, NpgsqlDbType.TimestampTz);
            }
        }

        await table.Complete();
    }
}
