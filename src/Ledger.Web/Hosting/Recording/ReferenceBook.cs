using System.Collections.Concurrent;
using System.Text.Json;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Storage;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>Units, party organisations and funds of a tenant as of one version of the reference data.</summary>
public sealed record Reference(
    long Version, UnitTree Units, PartyTree Parties, IReadOnlyDictionary<string, Fund> Funds);

/// <summary>
/// Keeps each tenant's reference data in memory. Every command compares the version it decided with against the
/// database's own, under the locks of its transaction, and loads again when another node has moved it.
/// </summary>
public sealed class ReferenceBook(NpgsqlDataSource source)
{
    private const string LoadSql = """
        select coalesce((select version from ledger.reference where tenant = $1), 0), null
        union all
        select 0, data::text from book.mt_doc_stream_state
        where tenant_id = $1 and split_part(id, '/', 1) = any ($2)
        """;

    private readonly ConcurrentDictionary<string, Reference> tenants = new(StringComparer.Ordinal);

    /// <summary>The reference data at hand, loaded at the first question.</summary>
    public async ValueTask<Reference> Of(string tenant, CancellationToken cancellation) =>
        tenants.TryGetValue(tenant, out var known) ? known : await Load(tenant, cancellation);

    /// <summary>The reference data as it is in the database now, whoever has changed it.</summary>
    public async ValueTask<Reference> Latest(string tenant, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var ask = new NpgsqlCommand("select version from ledger.reference where tenant = $1", connection);
        ask.Parameters.AddWithValue(tenant);
        var version = (long?)await ask.ExecuteScalarAsync(cancellation) ?? 0;
        return await At(tenant, version, connection, cancellation);
    }

    /// <summary>
    /// The reference data at hand when it is of that version, else freshly loaded over the asker's own connection: one
    /// who holds a connection and waits for a second may wait for others who do the same.
    /// </summary>
    public async ValueTask<Reference> At(
        string tenant, long version, NpgsqlConnection connection, CancellationToken cancellation) =>
        tenants.TryGetValue(tenant, out var known) && known.Version >= version
            ? known
            : await Load(tenant, connection, cancellation);

    private async Task<Reference> Load(string tenant, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await Load(tenant, connection, cancellation);
    }

    private async Task<Reference> Load(string tenant, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(LoadSql, connection);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(StreamKinds.Reference.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var version = 0L;
        var states = new List<IStreamState>();
        while (await reader.ReadAsync(cancellation))
        {
            if (await reader.IsDBNullAsync(1, cancellation))
            {
                version = reader.GetInt64(0);
                continue;
            }

            states.Add(JsonSerializer.Deserialize<StoredState>(reader.GetString(1), LedgerJson.Stored)!.Value!);
        }

        var loaded = new Reference(version, new UnitTree(states.OfType<Unit>()),
            new PartyTree(states.OfType<PartyOrg>()), states.OfType<Fund>().ToDictionary(f => f.Code));
        return tenants.AddOrUpdate(tenant, loaded, (_, known) => known.Version > loaded.Version ? known : loaded);
    }
}
