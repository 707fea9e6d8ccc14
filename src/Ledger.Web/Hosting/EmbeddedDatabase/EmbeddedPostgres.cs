namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// A private PostgreSQL in a data directory, running for as long as anybody uses it. Several processes may
/// hold the same directory at once; the last one to let go stops the server, unless it was started by hand.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly ClusterFolder _folder;
    private readonly ClusterServer _server;
    private readonly FileStream _use;

    private EmbeddedPostgres(ClusterFolder folder, ClusterServer server, int port)
    {
        _folder = folder;
        _server = server;
        _use = ClusterLock.Share(folder.UseLock);
        Port = port;
        ConnectionString = ClusterAddress.Ledger(folder, port);
    }

    public int Port { get; }

    /// <summary>Of the database <c>ledger</c>, whose owner is the role <c>ledger</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// Makes the cluster and the database where they are missing, starts the server where it is down.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">Says what is missing and how to mend it.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        string dataDirectory, EmbeddedPostgresOptions? options = null, CancellationToken ct = default)
    {
        try
        {
            options ??= EmbeddedPostgresOptions.FromEnvironment();
            return await StartHereAsync(dataDirectory, options, ct);
        }
        catch (UnauthorizedAccessException closed)
        {
            throw new DatabaseUnavailableException(
                $"{dataDirectory} 属于其他用户，本用户无法使用。请换用该用户，或用 --data 另选目录。",
                $"{dataDirectory} belongs to another user and is closed to this one. Run as that user, or "
                + $"choose another folder with --data. ({closed.Message})",
                closed);
        }
    }

    private static async Task<EmbeddedPostgres> StartHereAsync(
        string dataDirectory, EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var folder = ClusterFolder.Open(dataDirectory);
        await using var starting = await ClusterLock.EnterAsync(folder.StartLock, ct);
        var binaries = await PostgresProvision.ForAsync(folder, options, ct);
        var user = await PlainUser.ForThisProcessAsync(folder.Root, folder.Cluster(binaries.Major), ct);
        var server = new ClusterServer(folder, binaries, user, options);
        var port = await server.EnsureRunningAsync(ct);
        await ClusterProbe.EnsureDatabaseAsync(folder, port, ct);
        return new EmbeddedPostgres(folder, server, port);
    }

    /// <summary>
    /// Brings the server back on the same port after it was killed; does nothing while it answers.
    /// </summary>
    public async Task EnsureRunningAsync(CancellationToken ct)
    {
        await using var starting = await ClusterLock.EnterAsync(_folder.StartLock, ct);
        await _server.EnsureRunningAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await using var stopping = await ClusterLock.EnterAsync(_folder.StartLock, CancellationToken.None);
        await _use.DisposeAsync();
        await using var alone = ClusterLock.TryEnter(_folder.UseLock);
        if (alone is not null && _server.StartedByUs)
        {
            await _server.StopAsync(CancellationToken.None);
        }
    }
}
