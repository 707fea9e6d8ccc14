using System.Data;
using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>
/// Seals what is recorded: finished transactions become leaves, leaves become a tree, its root is signed. It reads by
/// the horizon of transactions, so that a late committer is never passed over. At most one works on a log at a time;
/// it may be killed at any point and goes on where it stopped.
/// </summary>
/// <remarks>
/// The order is that of sequence numbers among what is committed. The order of transactions would not do: one that began
/// earlier may have waited for a later one to let go of a stream, and then its event comes second.
/// </remarks>
public sealed class Sealer(NpgsqlDataSource source, SealingSettings settings)
{
    private const string TenantsSql = """
        select distinct tenant from audit.intake where xid >= $1::text::xid8
        union select distinct tenant from audit.checkpoint where $1 = '0'
        """;

    // Whose events were seen, and the horizon they were looked for from; what lies before it is never looked at again.
    private readonly SortedSet<string> tenants = new(StringComparer.Ordinal);
    private string seen = "0";

    /// <summary>Seals every log there is.</summary>
    /// <returns>The new checkpoints.</returns>
    public async Task<IReadOnlyList<Checkpoint>> SealAsync(CancellationToken cancellation)
    {
        var signed = new List<Checkpoint>();
        foreach (var tenant in await TenantsAsync(cancellation))
        {
            if (await SealAsync(tenant, cancellation) is { } checkpoint)
            {
                signed.Add(checkpoint);
            }
        }

        return signed;
    }

    /// <summary>Seals the log of a tenant as far as transactions are finished.</summary>
    /// <returns>The new checkpoint; null when there was nothing new, or another sealer is at work.</returns>
    /// <exception cref="SealingAlarmException">Something was found that must not be signed; nothing was.</exception>
    public Task<Checkpoint?> SealAsync(string tenant, CancellationToken cancellation) =>
        Alone(tenant, run => run.Run(cancellation), cancellation);

    /// <summary>Goes on over a backup that was brought back, and has the log tell what is lost.</summary>
    /// <returns>What is lost; null when another sealer is at work.</returns>
    /// <exception cref="RestoreRefusedException">Nothing is lost, or this is no backup of the log.</exception>
    public Task<RestoreFigures?> RestoreAsync(string tenant, string backup, CancellationToken cancellation) =>
        Alone(tenant, async run => (RestoreFigures?)await run.Restore(backup, cancellation), cancellation);

    private async Task<T?> Alone<T>(string tenant, Func<SealingRun, Task<T?>> work, CancellationToken cancellation)
        where T : class
    {
        var folder = new LogFolder(settings.Folder, tenant);
        var origin = settings.OriginOf(tenant);
        Directory.CreateDirectory(folder.Place, LogFolder.OwnerOnly);
        using var held = TryHold(folder.Lock);
        if (held is null)
        {
            return null;
        }

        using var keys = folder.OpenKeys(origin);

        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (!await TryLock(connection, tenant, cancellation))
        {
            return null;
        }

        try
        {
            return await work(new SealingRun(source, connection, tenant, folder, keys, origin, settings.Writers));
        }
        catch (SealingAlarmException alarm)
        {
            await Alarms.Raise(connection, tenant, alarm.Code, alarm.Finding, CancellationToken.None);
            throw;
        }
        catch (InvalidOperationException cut) when (connection.State != ConnectionState.Open)
        {
            // A connection that breaks while a reader is put away says so only to the command after it, as a misuse.
            throw new NpgsqlException("The connection to the database broke while sealing.", cut);
        }
        finally
        {
            await Unlock(connection, tenant);
        }
    }

    private async Task<IReadOnlyList<string>> TenantsAsync(CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand("select pg_snapshot_xmin(pg_current_snapshot())::text");
        var horizon = (string)(await ask.ExecuteScalarAsync(cancellation))!;
        await using var read = source.CreateCommand(TenantsSql);
        read.Parameters.AddWithValue(seen);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            tenants.Add(row.GetString(0));
        }

        seen = horizon;
        return [.. tenants];
    }

    /// <summary>The lock of the folder goes with the process, however it ends.</summary>
    private static FileStream? TryHold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<bool> TryLock(NpgsqlConnection connection, string tenant, CancellationToken cancellation)
    {
        await using var take = new NpgsqlCommand(
            "select pg_try_advisory_lock(hashtextextended('seal ' || $1, 0))", connection);
        take.Parameters.AddWithValue(tenant);
        return (bool)(await take.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task Unlock(NpgsqlConnection connection, string tenant)
    {
        if (connection.State == ConnectionState.Open)
        {
            await using var leave = new NpgsqlCommand(
                "select pg_advisory_unlock(hashtextextended('seal ' || $1, 0))", connection);
            leave.Parameters.AddWithValue(tenant);
            await leave.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }
}
