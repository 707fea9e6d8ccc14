using System.Text.Json;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Hosting.Storage;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Replay;

/// <summary>What a history comes to: states, balances, counters and subjects. It grows with those, not with events.</summary>
internal sealed class DerivedTotals(string tenant)
{
    private sealed record Folded(IStreamState State, long Version, Instant At);

    private readonly Dictionary<string, Folded> streams = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, string Fund, short Year, string Holder, string Account), long> balances = [];
    private readonly Dictionary<NumberSeries, int> counters = [];
    private readonly Dictionary<(string Unit, string Stream), Instant> subjects = [];
    private readonly Dictionary<string, PeriodFact> periods = new(StringComparer.Ordinal);

    /// <summary>Takes an event and its lines in.</summary>
    public void Take(LoadedEvent e, IReadOnlyList<JournalRow> lines)
    {
        var before = streams.GetValueOrDefault(e.Stream)?.State ?? StreamKinds.InitialOf(e.Stream);
        streams[e.Stream] = new Folded(before.Apply(e.Fact), e.Version, e.At);
        foreach (var line in lines)
        {
            var key = (line.Unit, line.Fund, line.Year, line.Holder, line.Account);
            balances[key] = checked(balances.GetValueOrDefault(key) + line.Fen);
        }

        if (NumbersUsed.By(e.Fact) is { } used)
        {
            counters[used.Series] = Math.Max(counters.GetValueOrDefault(used.Series), used.Number);
        }

        if (e.Fact is PeriodFact period)
        {
            periods[e.Stream] = period;
        }

        foreach (var unit in Journaling.SubjectsOf(e.Version, e.Fact))
        {
            subjects.TryAdd((unit, e.Stream), e.At);
        }
    }

    /// <summary>Writes all of it, and the last version of every stream.</summary>
    public async Task Write(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await WriteStates(connection, cancellation);
        await WriteBalances(connection, cancellation);
        await WriteCounters(connection, cancellation);
        await WriteSubjects(connection, cancellation);
        await WritePeriods(connection, cancellation);
        await using var finish = new NpgsqlCommand("""
            update ev.mt_streams s set version = d.mt_version, timestamp = d.mt_last_modified
            from book.mt_doc_stream_state d
            where d.tenant_id = $1 and s.tenant_id = d.tenant_id and s.id = d.id
            """, connection) { CommandTimeout = 0 };
        finish.Parameters.AddWithValue(tenant);
        await finish.ExecuteNonQueryAsync(cancellation);
        await using var refer = new NpgsqlCommand(
            "insert into ledger.reference (tenant, version) values ($1, 1)", connection);
        refer.Parameters.AddWithValue(tenant);
        await refer.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteStates(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var table = await TableCopy.Into(connection, "book.mt_doc_stream_state",
            "tenant_id, id, data, mt_last_modified, mt_dotnet_type, mt_version", cancellation);
        foreach (var (stream, folded) in streams)
        {
            var state = new StoredState { Id = stream, Value = folded.State };
            var row = await table.Row();
            await row.Texts(tenant, stream);
            await row.Add(JsonSerializer.SerializeToUtf8Bytes(state, LedgerJson.Stored), NpgsqlDbType.Jsonb);
            await row.Add(folded.At, NpgsqlDbType.TimestampTz);
            await row.Texts(typeof(StoredState).FullName);
            await row.Add(folded.Version, NpgsqlDbType.Bigint);
        }

        await table.Complete();
    }

    private async Task WriteBalances(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var table = await TableCopy.Into(connection, "ledger.balance",
            "tenant, unit, fund, year, holder, account, amount_fen", cancellation);
        foreach (var (key, fen) in balances)
        {
            var row = await table.Row();
            await row.Texts(tenant, key.Unit, key.Fund);
            await row.Add(key.Year, NpgsqlDbType.Smallint);
            await row.Texts(key.Holder, key.Account);
            await row.Add(fen, NpgsqlDbType.Bigint);
        }

        await table.Complete();
    }

    private async Task WriteCounters(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var table = await TableCopy.Into(
            connection, "ledger.counter", "tenant, scope, kind, year, last", cancellation);
        foreach (var (series, last) in counters)
        {
            var row = await table.Row();
            await row.Texts(tenant, series.Scope, series.Kind);
            await row.Add(series.Year, NpgsqlDbType.Integer);
            await row.Add(last, NpgsqlDbType.Integer);
        }

        await table.Complete();
    }

    private async Task WriteSubjects(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var table = await TableCopy.Into(
            connection, "ledger.subject", "tenant, unit, stream, recorded_at", cancellation);
        foreach (var ((unit, stream), since) in subjects)
        {
            var row = await table.Row();
            await row.Texts(tenant, unit, stream);
            await row.Add(since, NpgsqlDbType.TimestampTz);
        }

        await table.Complete();
    }

    private async Task WritePeriods(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var table = await TableCopy.Into(connection, "ledger.closed_period",
            "tenant, holder, period, reopened_for, reopened_until", cancellation);
        foreach (var fact in periods.Values)
        {
            var reopened = fact as BooksReopened;
            var row = await table.Row();
            await row.Texts(tenant, fact.Period.Holder.ToString(), $"{fact.Period.LastDay:uuuu-MM}");
            await row.Add(reopened?.For.ToArray() ?? [], NpgsqlDbType.Array | NpgsqlDbType.Text);
            await row.Add(reopened?.Until, NpgsqlDbType.TimestampTz);
        }

        await table.Complete();
    }
}
