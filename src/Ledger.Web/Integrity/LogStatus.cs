using Ledger.Domain.Integrity;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>A line about the log: what it is about, and how it is.</summary>
public sealed record StatusLine(string Name, string Value);

/// <summary>Where a log stands, for people to look at.</summary>
/// <param name="Head">The newest checkpoint; null before the first.</param>
/// <param name="Printed">The same with its signatures, for paper.</param>
/// <param name="SignedAt">When it was signed.</param>
/// <param name="Waiting">Events that are recorded and not sealed yet.</param>
/// <param name="Oldest">When the oldest of them was recorded.</param>
/// <param name="Drift">What of the database's protection does not stand.</param>
/// <param name="Alarms">What the sealer found.</param>
public sealed record LogStatus(
    Checkpoint? Head, PrintedNote? Printed, Instant? SignedAt, long Waiting, Instant? Oldest, IReadOnlyList<string> Drift,
    IReadOnlyList<Finding> Alarms)
{
    /// <summary>Whether nothing speaks against the log.</summary>
    public bool IsSound => Head is not null && Drift.Count == 0 && Alarms.Count == 0;

    /// <summary>Reads where the log of a tenant stands.</summary>
    public static async Task<LogStatus> Read(NpgsqlDataSource source, string tenant, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var (head, printed, signedAt) = await Newest(connection, tenant, cancellation);
        var (waiting, oldest) = await Unsealed(connection, tenant, cancellation);
        IReadOnlyList<string> drift =
        [
            .. await Protection.Drift(connection, cancellation), .. await RightsDrift.OfSession(connection, cancellation),
        ];
        return new LogStatus(head, printed, signedAt, waiting, oldest, drift, await Alarmed(connection, tenant, cancellation));
    }

    private static async Task<(Checkpoint?, PrintedNote?, Instant?)> Newest(
        NpgsqlConnection connection, string tenant, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(
            "select note, signed_at from audit.checkpoint where tenant = $1 order by size desc limit 1", connection);
        read.Parameters.AddWithValue(tenant);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) && SignedNote.Parse(row.GetString(0)) is { } note
            ? (Checkpoint.Parse(note.Text), PrintedNote.Of(row.GetString(0)), row.GetFieldValue<Instant>(1))
            : (null, null, null);
    }

    /// <summary>Only the newest are looked at: what is older was sealed, or stands among the alarms.</summary>
    private static async Task<(long, Instant?)> Unsealed(
        NpgsqlConnection connection, string tenant, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand("""
            select count(*), min(rec) from (
                select i.seq_id, i.rec from audit.intake i where i.tenant = $1 order by i.xid desc, i.seq_id desc limit 10000) i
            where not exists (select from audit.leaf l where l.seq_id = i.seq_id)
            """, connection);
        read.Parameters.AddWithValue(tenant);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetFieldValue<Instant>(1));
    }

    private static async Task<IReadOnlyList<Finding>> Alarmed(
        NpgsqlConnection connection, string tenant, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(
            "select code, record, chinese, english from audit.alarm where tenant in ($1, '') order by at desc limit 50", connection);
        read.Parameters.AddWithValue(tenant);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var alarms = new List<Finding>();
        while (await row.ReadAsync(cancellation))
        {
            alarms.Add(new Finding(Verdict.Incomplete, $"{row.GetString(0)} {row.GetString(1)}", row.GetString(2), row.GetString(3)));
        }

        return alarms;
    }
}
