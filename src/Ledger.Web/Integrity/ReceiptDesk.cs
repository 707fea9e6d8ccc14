using System.Collections.Concurrent;
using System.Text;
using Ledger.Domain.Integrity;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>
/// Signs receipts 回执 for events, with a key of the service's own: the sealer's is not at hand where entries are made,
/// and the database has none. A receipt says what stands in the book now; it needs no log and no sealer.
/// </summary>
public sealed class ReceiptDesk(NpgsqlDataSource source, SealingSettings settings) : IDisposable
{
    private const string Sql = """
        select id::text, stream_id, version, data::text, timestamp from ev.mt_events
        where tenant_id = $1 and seq_id = $2 and type <> 'tombstone'
        """;

    private readonly ConcurrentDictionary<string, Lazy<SigningKey>> keys = new(StringComparer.Ordinal);

    /// <summary>The key that receipts of a tenant are checked with; it is made when it is first asked for.</summary>
    public VerifierKey KeyOf(string tenant) => Key(tenant).Verifier;

    /// <summary>The signed receipt of an event; null when there is no such event.</summary>
    public async Task<SignedNote?> Of(string tenant, long sequence, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand(Sql);
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(sequence);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? Key(tenant).Sign(new EventReceipt(settings.OriginOf(tenant), sequence, row.GetString(1), row.GetInt64(2),
                row.GetString(0), row.GetFieldValue<Instant>(4), EventReceipt.DigestOf(Encoding.UTF8.GetBytes(row.GetString(3)))))
            : null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var key in keys.Values.Where(k => k.IsValueCreated))
        {
            key.Value.Dispose();
        }
    }

    private SigningKey Key(string tenant) => keys.GetOrAdd(tenant, name => new Lazy<SigningKey>(() => Open(name))).Value;

    private SigningKey Open(string tenant)
    {
        Directory.CreateDirectory(settings.Receipts, LogFolder.OwnerOnly);
        var (path, name) = (Path.Combine(settings.Receipts, $"{tenant}.key"), EventReceipt.KeyName(settings.OriginOf(tenant)));
        try
        {
            return SigningKey.Exists(path) ? SigningKey.Open(path, name) : SigningKey.Make(path, name);
        }
        catch (IOException) when (SigningKey.Exists(path))
        {
            // Another process was the first to make it.
            return SigningKey.Open(path, name);
        }
    }
}
