using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Intake.Kinds;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Intake.Jobs;

/// <summary>Reads a row of the table of files.</summary>
internal static class JobRow
{
    public static ImportJob Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), Json<Actor>(row.GetString(2)), Text(row, 3), row.GetString(4), row.GetString(5),
        row.GetString(6), Text(row, 7), Json<Matching>(row.GetString(8)),
        Enum.Parse<ImportState>(row.GetString(9), ignoreCase: true), row.GetInt32(10), row.GetInt32(11), row.GetInt32(12),
        new Money(row.GetInt64(13)), row.GetString(14), row.GetInt32(15), row.GetInt32(16), row.GetInt32(17), Text(row, 18),
        Text(row, 19), row.IsDBNull(20) ? null : row.GetFieldValue<LocalDate>(20),
        Text(row, 21) is { } refusal ? Json<JobRefusal>(refusal) : null, row.GetFieldValue<Instant>(22), At(row, 23), At(row, 24));

    private static T Json<T>(string json) => JsonSerializer.Deserialize<T>(json, LedgerJson.Stored)!;

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static Instant? At(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<Instant>(column);
}
