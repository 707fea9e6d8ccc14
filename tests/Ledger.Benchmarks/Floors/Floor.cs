using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Benchmarks.Floors;

/// <summary>What one entry writes: its stream, what of the state moves and by how much, its number series and its fact.</summary>
public sealed record FloorEntry(
    string Stream, string Unit, string Fund, string Level, long Fen, string Kind, string Type, string FactJson);

/// <summary>
/// The best that could be written by hand for the same rows and guarantees: lock and read, then one batch of one
/// function call and the commit.
/// </summary>
public sealed class Floor(NpgsqlDataSource source)
{
    private const string LockSql = """
        select s.version, d.data::text from floor.streams s join floor.state d on d.tenant_id = s.tenant_id and d.id = s.id
        where s.tenant_id = $1 and s.id = $2 for update of s
        """;

    /// <summary>Makes the floor's tables as they stand in the ledger.</summary>
    public async Task PrepareAsync()
    {
        using var reader = new StreamReader(typeof(Floor).Assembly.GetManifestResourceStream("Floor.sql")!);
        await using var script = source.CreateCommand(await reader.ReadToEndAsync());
        await script.ExecuteNonQueryAsync();
    }

    /// <summary>Records one entry of one yuan.</summary>
    public async Task RecordAsync(FloorEntry entry, string key)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (version, state) = await Lock(connection, entry);
        var moves = (JsonObject)state["value"]![entry.Level]!["moves"]!;
        moves["2026-02-01"] = (moves["2026-02-01"]?.GetValue<long>() ?? 0) + entry.Fen;
        await using var batch = new NpgsqlBatch(connection, transaction);
        var record = new NpgsqlBatchCommand(
            "select floor.record($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21)");
        record.Parameters.AddWithValue(World.Tenant);
        record.Parameters.AddWithValue(entry.Stream);
        record.Parameters.AddWithValue(version + 1);
        record.Parameters.AddWithValue(NpgsqlDbType.Jsonb, state.ToJsonString());
        record.Parameters.AddWithValue(Guid.CreateVersion7());
        record.Parameters.AddWithValue(NpgsqlDbType.Jsonb, entry.FactJson);
        record.Parameters.AddWithValue(NpgsqlDbType.Jsonb, """{"name":"记账员","roles":"recorder","address":"127.0.0.1"}""");
        record.Parameters.AddWithValue("recorder");
        record.Parameters.AddWithValue(World.Holder);
        record.Parameters.AddWithValue(entry.Unit);
        record.Parameters.AddWithValue(entry.Fund);
        record.Parameters.AddWithValue((short)2026);
        record.Parameters.AddWithValue(100L);
        record.Parameters.AddWithValue("member-training");
        record.Parameters.AddWithValue("演示收款人");
        record.Parameters.AddWithValue(new DateOnly(2026, 2, 1));
        record.Parameters.AddWithValue(entry.Kind);
        record.Parameters.AddWithValue(entry.Type);
        record.Parameters.AddWithValue(key);
        record.Parameters.AddWithValue(new byte[32]);
        record.Parameters.AddWithValue(NpgsqlDbType.Jsonb, """{"voucher":"P","facts":[]}""");
        batch.BatchCommands.Add(record);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        await batch.ExecuteNonQueryAsync();
    }

    private static async Task<(long Version, JsonNode State)> Lock(NpgsqlConnection connection, FloorEntry entry)
    {
        await using var command = new NpgsqlCommand(LockSql, connection);
        command.Parameters.AddWithValue(World.Tenant);
        command.Parameters.AddWithValue(entry.Stream);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), JsonNode.Parse(row.GetString(1))!);
    }
}
