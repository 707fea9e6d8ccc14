using Ledger.Domain.Integrity;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>
/// Sets the protection up when the owner starts. What it would put right without a word is looked at first: where this
/// very protection was set up before, every difference was made by somebody, and stays among the alarms.
/// </summary>
internal sealed class ProtectionSetup
{
    private const long Lock = 0x4C65646765726F;

    private const string LastSql = "select digest from audit.setup order by at desc limit 1";

    private readonly NpgsqlConnection connection;
    private readonly string? last;
    private readonly IReadOnlyList<string> drift;

    private ProtectionSetup(NpgsqlConnection connection, string? last, IReadOnlyList<string> drift) =>
        (this.connection, this.last, this.drift) = (connection, last, drift);

    /// <summary>Whether the protection was set up by this version, and nobody has changed it since.</summary>
    public bool Stands => last == Protection.Digest && drift.Count == 0;

    /// <summary>Takes the turn of setting up, which goes with the connection, and looks.</summary>
    public static async Task<ProtectionSetup> Begin(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using (var wait = new NpgsqlCommand($"select pg_advisory_lock({Lock})", connection) { CommandTimeout = 0 })
        {
            await wait.ExecuteNonQueryAsync(cancellation);
        }

        var last = await Last(connection, cancellation);
        return new ProtectionSetup(
            connection, last, last == Protection.Digest ? await Protection.Drift(connection, cancellation) : []);
    }

    /// <summary>Everything is created: gives the rights, notes what was set up, tells what had been changed.</summary>
    public async Task Finish(CancellationToken cancellation)
    {
        await RightsDrift.Mend(connection, cancellation);
        if (last != Protection.Digest)
        {
            await using var note = new NpgsqlCommand("insert into audit.setup (digest) values ($1)", connection);
            note.Parameters.AddWithValue(Protection.Digest);
            await note.ExecuteNonQueryAsync(cancellation);
        }

        foreach (var changed in drift)
        {
            await Alarms.Raise(connection, "", "protection-drift", new Finding(Verdict.ProtectionDrifted, changed,
                "数据库防护曾被改动，本次启动时已恢复", "the protection of the database had been changed; this start put it back"),
                cancellation);
        }
    }

    /// <summary>Lets the next one take its turn.</summary>
    public async Task Leave(CancellationToken cancellation)
    {
        await using var leave = new NpgsqlCommand($"select pg_advisory_unlock({Lock})", connection);
        await leave.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A service that does not own the tables runs only over those that its own program set up.</summary>
    /// <exception cref="DatabaseUnavailableException">Another program set them up.</exception>
    public static async Task Demand(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (await Last(connection, cancellation) != Protection.Digest)
        {
            throw new DatabaseUnavailableException(
                "数据库由另一版本的程序建立，而本服务无权更改。请以表的所有者（ConnectionStrings__LedgerOwner）运行一次任一命令。",
                "The database was set up by another version of the program, and this service may not change it. Run any "
                + "command once as the owner of the tables (ConnectionStrings__LedgerOwner).");
        }
    }

    private static async Task<string?> Last(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var there = new NpgsqlCommand("select to_regclass('audit.setup') is not null", connection);
        if (await there.ExecuteScalarAsync(cancellation) is not true)
        {
            return null;
        }

        await using var ask = new NpgsqlCommand(LastSql, connection);
        return await ask.ExecuteScalarAsync(cancellation) as string;
    }
}
