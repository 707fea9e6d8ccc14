namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// One cluster folder with the programs that serve it. Callers hold <see cref="ClusterFolder.StartLock"/>,
/// so nothing here happens twice at once.
/// </summary>
internal sealed class ClusterServer(
    ClusterFolder folder, PostgresBinaries binaries, PlainUser user, EmbeddedPostgresOptions options)
{
    private const int StartAttempts = 20;
    private const int PortAttempts = 4;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PatienceWithRecovery = TimeSpan.FromMinutes(10);

    private readonly string _cluster = folder.Cluster(binaries.Major);
    private readonly PostmasterFile _postmaster = new(folder.Cluster(binaries.Major));

    public bool StartedByUs => _postmaster.StartedByUs();

    private string Log => Path.Combine(_cluster, "server.log");

    /// <summary>Makes the cluster if there is none, has it answering, and gives its port.</summary>
    public async Task<int> EnsureRunningAsync(CancellationToken ct)
    {
        await new ClusterBirth(folder, binaries, user, options).EnsureMadeAsync(ct);
        return await PortOfRunningAsync(ct) ?? await StartAsync(ct);
    }

    public async Task StopAsync(CancellationToken ct)
    {
        var answer = await PgCtlAsync(["-m", "fast", "-w", "-t", "120", "stop"], ct);
        if (!answer.Succeeded && _postmaster.ServerLives())
        {
            throw Failed("停止", "stop", answer.Output);
        }
    }

    /// <summary>
    /// A server found alive may still be recovering, or be on its way down: wait for either end.
    /// </summary>
    private async Task<int?> PortOfRunningAsync(CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; _postmaster.ServerLives(); waited += BetweenAttempts)
        {
            if (_postmaster.Port() is { } port && await ClusterProbe.ServesAsync(folder, _cluster, port, ct))
            {
                return port;
            }

            if (waited > PatienceWithRecovery)
            {
                throw Failed("应答", "answer", TailOfLog());
            }

            await Task.Delay(BetweenAttempts, ct);
        }

        return null;
    }

    private async Task<int> StartAsync(CancellationToken ct)
    {
        _postmaster.RemoveIfStale();
        if (File.Exists(Log))
        {
            File.Move(Log, Log + ".1", overwrite: true);
        }

        for (var attempt = 1; ; attempt++)
        {
            var port = await ChoosePortAsync(ct);
            await WriteSettingsAsync(port, ct);
            var answer = await PgCtlAsync(["-l", Log, "-w", "-t", "600", "start"], ct);
            if (answer.Succeeded)
            {
                _postmaster.RememberStart();
                return port;
            }

            if (attempt == StartAttempts || !WillPass(TailOfLog()))
            {
                throw Failed("启动", "start", $"{answer.Output}\n{TailOfLog()}");
            }

            await Task.Delay(BetweenAttempts, ct);
        }
    }

    /// <summary>
    /// The port of last time, so that whoever holds the address finds the server again; the last children
    /// of a killed server let go of it within moments.
    /// </summary>
    private async Task<int> ChoosePortAsync(CancellationToken ct)
    {
        if (folder.Port() is { } kept)
        {
            for (var attempt = 1; attempt <= PortAttempts; attempt++)
            {
                if (FreePort.IsFree(kept))
                {
                    return kept;
                }

                await Task.Delay(BetweenAttempts, ct);
            }
        }

        return FreePort.Find();
    }

    /// <summary>
    /// A port taken a moment ago, or the children of a killed server that still hold its memory.
    /// </summary>
    private static bool WillPass(string said) =>
        said.Contains("Address already in use", StringComparison.Ordinal)
        || said.Contains("shared memory block", StringComparison.Ordinal);

    private async Task<CommandResult> PgCtlAsync(IEnumerable<string> line, CancellationToken ct) =>
        await user.RunAsync([binaries.PgCtl, "-D", _cluster, .. line], ct);

    private async Task WriteSettingsAsync(int port, CancellationToken ct)
    {
        folder.KeepPort(port);
        var file = Path.Combine(_cluster, ClusterSettings.FileName);
        WholeFile.Write(file, ClusterSettings.Text(port, options.Durable));
        await user.AdoptAsync(file, ct);
    }

    private string TailOfLog() =>
        File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(12)) : "";

    private DatabaseUnavailableException Failed(string chinese, string english, string said) => new(
        $"PostgreSQL {binaries.Major} 未能{chinese}（{_cluster}）。它的原话见下。",
        $"PostgreSQL {binaries.Major} did not {english} ({_cluster}). It said:\n{said.Trim()}");
}
