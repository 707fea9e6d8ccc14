using System.Text;
using Ledger.Domain.Integrity;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>An event as the store keeps it, JSON as the database prints it.</summary>
internal sealed record EventRow(
    string Id, string Stream, long Version, string Data, string Type, Instant At, string? RuntimeType,
    string? Correlation, string? Causation, string Headers, string? User, string? StreamType)
{
    /// <summary>The columns that <see cref="Read"/> reads, from <c>mt_events e</c> and <c>mt_streams s</c>.</summary>
    public const string Columns = """
        e.id::text, e.stream_id, e.version, e.data::text, e.type, e.timestamp, e.mt_dotnet_type, e.correlation_id,
        e.causation_id, coalesce(e.headers::text, 'null'), e.user_name, s.type
        """;

    /// <summary>Whether the data has a personal part.</summary>
    public bool HasPersonal
    {
        get
        {
            if (!Data.Contains($"\"{Commitment.PersonalMember}\"", StringComparison.Ordinal))
            {
                return false;
            }

            using var data = CanonicalJson.Parse(Encoding.UTF8.GetBytes(Data));
            return Commitment.PersonalOf(data.RootElement) is not null;
        }
    }

    /// <summary>The event in the columns from the first on; null when there is none.</summary>
    public static EventRow? Read(NpgsqlDataReader row, int first) => row.IsDBNull(first)
        ? null
        : new EventRow(row.GetString(first), row.GetString(first + 1), row.GetInt64(first + 2), row.GetString(first + 3),
            row.GetString(first + 4), row.GetFieldValue<Instant>(first + 5), Text(row, first + 6), Text(row, first + 7),
            Text(row, first + 8), row.GetString(first + 9), Text(row, first + 10), Text(row, first + 11));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
