using Ledger.Web.Intake.Judging;
using Ledger.Web.Replay;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Intake.Jobs;

/// <summary>The faults of a file in their table.</summary>
internal static class FaultRows
{
    /// <summary>Puts the faults in the place of those found before.</summary>
    public static async Task Replace(NpgsqlConnection connection, ImportJob job, IReadOnlyList<RowFault> faults, CancellationToken cancellation)
    {
        await using var clear = new NpgsqlCommand("delete from ledger.import_fault where tenant = $1 and id = $2", connection);
        clear.Parameters.AddWithValue(job.Tenant);
        clear.Parameters.AddWithValue(job.Id);
        await clear.ExecuteNonQueryAsync(cancellation);
        await using var table = await TableCopy.Into(connection, "ledger.import_fault",
            "tenant, id, no, row, col, field, value, weight, code, zh, en", cancellation);
        foreach (var (no, fault) in faults.Index())
        {
            var row = await table.Row();
            await row.Texts(job.Tenant, job.Id);
            await row.Add(no, NpgsqlDbType.Integer);
            await row.Add(fault.Row, NpgsqlDbType.Integer);
            await row.Add(fault.Column, NpgsqlDbType.Integer);
            await row.Texts(fault.Field, fault.Value);
            await row.Add((short)fault.Weight, NpgsqlDbType.Smallint);
            await row.Texts(fault.Code, fault.Chinese, fault.English);
        }

        await table.Complete();
    }

    /// <summary>Faults of a file in the order of its cells, after the given number of them.</summary>
    public static async Task<IReadOnlyList<RowFault>> Read(
        NpgsqlDataSource source, ImportJob job, int after, int most, bool onlyFaults, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand("""
            select row, col, field, value, weight, code, zh, en from ledger.import_fault
            where tenant = $1 and id = $2 and (not $5 or weight = 0) order by no offset $3 limit $4
            """);
        read.Parameters.AddWithValue(job.Tenant);
        read.Parameters.AddWithValue(job.Id);
        read.Parameters.AddWithValue(after);
        read.Parameters.AddWithValue(most);
        read.Parameters.AddWithValue(onlyFaults);
        var faults = new List<RowFault>();
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            faults.Add(new RowFault(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt32(1),
                row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), (FaultWeight)row.GetInt16(4),
                row.GetString(5), row.GetString(6), row.GetString(7)));
        }

        return faults;
    }
}
