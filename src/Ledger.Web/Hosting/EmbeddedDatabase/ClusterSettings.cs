using System.Globalization;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// The text of <c>ledger.conf</c>, written before every start and included by <c>postgresql.conf</c>.
/// Settings stand in files and never on the command line, so that a restored copy of the folder starts with
/// the same ones; what an administrator sets by ALTER SYSTEM is read later and wins.
/// </summary>
internal static class ClusterSettings
{
    public const string FileName = "ledger.conf";

    private const string Always = """
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 200
        password_encryption = 'scram-sha-256'
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%m [%p] %a '
        log_min_duration_statement = '2s'
        log_lock_waits = on
        idle_in_transaction_session_timeout = '5min'
        random_page_cost = 1.1
        wal_compression = on
        """;

    private const string ForKeeping = """
        shared_buffers = '256MB'
        maintenance_work_mem = '128MB'
        work_mem = '16MB'
        effective_cache_size = '1GB'
        checkpoint_timeout = '15min'
        max_wal_size = '2GB'
        autovacuum_vacuum_insert_scale_factor = 0.05
        """;

    private const string ForThrowingAway = """
        shared_buffers = '128MB'
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        checkpoint_timeout = '1h'
        max_wal_size = '2GB'
        """;

    public static string Text(int port, bool durable) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # Written anew at every start. Your own settings belong in ALTER SYSTEM.
        port = {port}
        {Always}
        {(durable ? ForKeeping : ForThrowingAway)}

        """);

    /// <summary>
    /// Bytewise order by default: the same on every machine; reports ask for a collation where people read.
    /// </summary>
    public static IReadOnlyList<string> Locale(int major) => major >= 17
        ? ["--locale-provider=builtin", "--locale=C.UTF-8"]
        : [OperatingSystem.IsMacOS() ? "--locale=C" : "--locale=C.UTF-8"];
}
