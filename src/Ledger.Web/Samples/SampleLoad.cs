using System.Security.Cryptography;
using System.Text;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Replay;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Samples;

/// <summary>Puts sample data into the empty book of a tenant, in the very shape in which the service records.</summary>
internal static class SampleLoad
{
    /// <summary>Where the requests came from: no network, and everybody can see that.</summary>
    private const string Address = "演示数据";

    private const string ScansSql = """
        with scan as (select * from unnest($2, $3, $4, $5, $6, $7) as s(sha256, name, bytes, unit, uploaded_by, uploaded_at)),
        kept as (
            insert into ledger.attachment (tenant, sha256, media_type, name, bytes, uploaded_by, uploaded_at)
            select $1, sha256, 'application/pdf', name, bytes, uploaded_by, uploaded_at from scan on conflict do nothing)
        insert into ledger.attachment_unit (tenant, sha256, unit) select $1, sha256, unit from scan on conflict do nothing
        """;

    /// <summary>Whether nothing is recorded: in the tenant, or anywhere when none is named.</summary>
    public static async Task<bool> IsEmpty(NpgsqlDataSource source, string? tenant, CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand(
            "select not exists (select from ev.mt_streams where $1 is null or tenant_id = $1)");
        ask.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)tenant ?? DBNull.Value);
        return (bool)(await ask.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Writes the events with their receipts, and everything that follows from them.</summary>
    public static Task<(long Events, long Lines)> Write(
        NpgsqlDataSource source, string tenant, IEnumerable<SampleEvent> events, CancellationToken cancellation)
    {
        var scans = new List<SampleEvent>();
        return new BookLoad(source, tenant).Write(
            events.Select(Seen), connection => WriteScans(connection, tenant, scans, cancellation), cancellation);

        LoadedEvent Seen(SampleEvent e)
        {
            if (e.Scan is not null)
            {
                scans.Add(e);
            }

            return Stored(tenant, e);
        }
    }

    /// <summary>The event as the recorder would have written it; the same event always gets the same id.</summary>
    public static LoadedEvent Stored(string tenant, SampleEvent e)
    {
        var entry = e.Entry;
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant}/{entry.Stream}/{entry.Version}"));
        return LoadedEvent.Of(
            new Guid(id.AsSpan(0, 16)), entry.Stream, entry.Version, entry.Fact, entry.At, Mark(tenant, e));
    }

    private static async Task WriteScans(
        NpgsqlConnection connection, string tenant, IReadOnlyList<SampleEvent> events, CancellationToken cancellation)
    {
        await using var write = new NpgsqlCommand(ScansSql, connection);
        write.Parameters.AddWithValue(tenant);
        write.Parameters.AddWithValue(events.Select(e => e.Scan!.Sha256).ToArray());
        write.Parameters.AddWithValue(events.Select(e => e.Scan!.Name).ToArray());
        write.Parameters.AddWithValue(events.Select(e => e.Scan!.Bytes).ToArray());
        write.Parameters.AddWithValue(events.Select(e => e.Scan!.Unit).ToArray());
        write.Parameters.AddWithValue(events.Select(e => e.Entry.By.Id).ToArray());
        write.Parameters.AddWithValue(events.Select(e => e.Entry.At).ToArray());
        await write.ExecuteNonQueryAsync(cancellation);
    }

    private static RequestMark Mark(string tenant, SampleEvent e) =>
        RequestMark.Of(new RequestContext(tenant, e.Entry.By, e.Request, [], e.Request, Address, e.Reason));
}
