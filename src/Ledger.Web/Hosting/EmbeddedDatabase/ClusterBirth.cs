namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// Makes a cluster once. It grows in a folder beside its place and moves there when complete, so a start
/// killed halfway leaves nothing that looks like a cluster.
/// </summary>
internal sealed class ClusterBirth(
    ClusterFolder folder, PostgresBinaries binaries, PlainUser user, EmbeddedPostgresOptions options)
{
    private readonly string _cluster = folder.Cluster(binaries.Major);

    private string Growing => _cluster + ".new";

    public async Task EnsureMadeAsync(CancellationToken ct)
    {
        if (folder.VersionOf(binaries.Major) is { } version)
        {
            Demand(version);
            return;
        }

        options.Say($"正在建立数据库（PostgreSQL {binaries.Major}）… Creating the database …");
        await PrepareAsync(ct);
        var answer = await user.RunAsync(InitDb(), ct);
        if (!answer.Succeeded)
        {
            throw new DatabaseUnavailableException(
                $"未能在 {folder.Root} 建立数据库。initdb 的原话见下。",
                $"Could not create the database in {folder.Root}. initdb said:\n{answer.Output}");
        }

        var settings = Path.Combine(Growing, "postgresql.conf");
        await File.AppendAllTextAsync(settings, $"\ninclude_if_exists = '{ClusterSettings.FileName}'\n", ct);
        Directory.Move(Growing, _cluster);
    }

    private async Task PrepareAsync(CancellationToken ct)
    {
        if (Directory.Exists(Growing))
        {
            Directory.Delete(Growing, recursive: true);
        }

        if (Directory.Exists(_cluster))
        {
            // An empty folder gives way; anything in it is not ours to judge, and this throws.
            Directory.Delete(_cluster);
        }

        Directory.CreateDirectory(Growing);
        await user.AdoptAsync(Growing, ct);
        folder.Password();
        await user.AdoptAsync(folder.PasswordFile, ct);
    }

    private IEnumerable<string> InitDb() =>
    [
        binaries.InitDb, "-D", Growing, "-U", ClusterAddress.Role, "-E", "UTF8", "--data-checksums",
        "--auth-local=scram-sha-256", "--auth-host=scram-sha-256", $"--pwfile={folder.PasswordFile}",
        .. ClusterSettings.Locale(binaries.Major),
        .. options.Durable ? Array.Empty<string>() : ["--no-sync"],
    ];

    private void Demand(string version)
    {
        if (version != $"{binaries.Major}")
        {
            throw new DatabaseUnavailableException(
                $"{_cluster} 中的数据属于 PostgreSQL {version}，不是 {binaries.Major}；数据未被改动。"
                + $"请安装 PostgreSQL {version}，或用 --data 另选目录。",
                $"The data in {_cluster} belongs to PostgreSQL {version}, not {binaries.Major}; it was left "
                + $"untouched. Install PostgreSQL {version}, or choose another folder with --data.");
        }
    }
}
