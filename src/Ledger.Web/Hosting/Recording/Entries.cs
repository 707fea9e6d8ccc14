using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Marten;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>Finds an entry by its voucher number, under the lock of its stream.</summary>
internal static class Entries
{
    private const string FindSql = """
        select e.version, e.type, e.data::text,
            exists (select from ledger.reversal r
                    where r.tenant = e.tenant_id and r.stream = e.stream_id and r.version = e.version)
        from ev.mt_events e
        where e.tenant_id = $1 and e.stream_id = $2
            and e.version = (select min(l.version) from ledger.line l
                             where l.tenant = $1 and l.stream = $2 and l.voucher = $3)
        """;

    /// <summary>The entry that the command works on; null when it names none, or one that does not exist.</summary>
    public static async Task<RecordedEntry?> Original(
        IDocumentSession session, Command command, CancellationToken cancellation)
    {
        if (command.Original is not { } place)
        {
            return null;
        }

        await session.BeginTransactionAsync(cancellation);
        return await Find(session.Connection!, session.TenantId, place, cancellation);
    }

    /// <summary>The entry at the place; null when there is none.</summary>
    public static async Task<RecordedEntry?> Find(
        NpgsqlConnection connection, string tenant, VoucherPlace place, CancellationToken cancellation)
    {
        await using var find = new NpgsqlCommand(FindSql, connection);
        find.Parameters.AddWithValue(tenant);
        find.Parameters.AddWithValue(place.Stream);
        find.Parameters.AddWithValue(place.Voucher.ToString());
        await using var row = await find.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
        {
            return null;
        }

        var type = FactNames.TypeOf(row.GetString(1));
        var fact = (IMoneyFact)JsonSerializer.Deserialize(row.GetString(2), type, LedgerJson.Stored)!;
        return new RecordedEntry(new FactPlace(place.Stream, row.GetInt64(0)), fact, row.GetBoolean(3));
    }
}
