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

    /// <summary>Whether nothing is recorded: in the tenant, or anywhere when none is named.</summary>
    public static async Task<bool> IsEmpty(NpgsqlDataSource source, string? tenant, CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand(
            "select not exists (select from ev.mt_streams where $1 is null or tenant_id = $1)");
        ask.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)tenant ?? DBNull.Value);
        return (bool)(await ask.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Writes the events and everything that follows from them.</summary>
    public static Task<(long Events, long Lines)> Write(
        NpgsqlDataSource source, string tenant, IEnumerable<SampleEvent> events, CancellationToken cancellation) =>
        new BookLoad(source, tenant).Write(events.Select(e => Stored(tenant, e)), cancellation);

    /// <summary>The event as the recorder would have written it; the same event always gets the same id.</summary>
    public static LoadedEvent Stored(string tenant, SampleEvent e)
    {
        var entry = e.Entry;
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant}/{entry.Stream}/{entry.Version}"));
        return LoadedEvent.Of(
            new Guid(id.AsSpan(0, 16)), entry.Stream, entry.Version, entry.Fact, entry.At, Mark(tenant, e));
    }

    private static RequestMark Mark(string tenant, SampleEvent e) =>
        RequestMark.Of(new RequestContext(tenant, e.Entry.By, e.Request, [], e.Request, Address, e.Reason));
}
