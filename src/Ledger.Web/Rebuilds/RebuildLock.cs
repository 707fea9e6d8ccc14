using Ledger.Domain.Kernel;
using Npgsql;

namespace Ledger.Web.Rebuilds;

/// <summary>Another rebuild of the same database is under way.</summary>
public sealed record RebuildUnderWay() : Refusal("rebuild-under-way", RefusalKind.Conflict,
    "另一个重建正在进行，本次未作任何更改。请等它结束后再试。",
    "Another rebuild is under way; nothing was changed. Wait for it to end and try again.");

/// <summary>An event cannot be replayed, so nothing can be rebuilt from it.</summary>
public sealed record EventNotReplayable(string Place, string Fault) : Refusal("event-not-replayable", RefusalKind.Rule,
    $"{Place} 的事件无法重放（{Fault}），未作任何更改。请用 check 查看，并核对程序版本。",
    $"The event at {Place} cannot be replayed ({Fault}); nothing was changed. Look with check, "
    + "and see that the program is as new as the ledger.");

/// <summary>A rebuild was refused.</summary>
public sealed class RebuildRefusedException(Refusal refusal) : Exception(refusal.English)
{
    /// <summary>Why.</summary>
    public Refusal Refusal => refusal;
}

/// <summary>
/// One rebuild at a time: what a rebuild adds to running balances would be added twice by two. The lock lives on its
/// own connection, over which the rebuild also writes.
/// </summary>
internal sealed class RebuildLock : IAsyncDisposable
{
    private const long Key = 0x4C6564676572;

    private RebuildLock(NpgsqlConnection connection) => Connection = connection;

    /// <summary>The connection that holds the lock.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>Takes the lock.</summary>
    /// <exception cref="RebuildRefusedException">Somebody else has it.</exception>
    public static async Task<RebuildLock> Take(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection);
        command.Parameters.AddWithValue(Key);
        if (await command.ExecuteScalarAsync(cancellation) is true)
        {
            return new RebuildLock(connection);
        }

        await connection.DisposeAsync();
        throw new RebuildRefusedException(new RebuildUnderWay());
    }

    /// <summary>Gives the lock back.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var command = new NpgsqlCommand("select pg_advisory_unlock($1)", Connection))
        {
            command.Parameters.AddWithValue(Key);
            await command.ExecuteScalarAsync();
        }

        await Connection.DisposeAsync();
    }
}
