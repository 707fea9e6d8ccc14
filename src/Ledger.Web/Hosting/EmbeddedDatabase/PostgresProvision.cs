namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// The programs for a data directory: those of the major version its data was made by, else the newest on the
/// machine, else ones installed now.
/// </summary>
internal static class PostgresProvision
{
    public static async Task<PostgresBinaries> ForAsync(
        ClusterFolder folder, EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var kept = folder.KeptMajor();
        var found = await PostgresSearch.AllAsync(options, ct);
        if (Fitting(found, kept) is { } there)
        {
            return there;
        }

        var reasons = options.BinaryDirectory is null
            ? await InstallAsync(kept, found.Count > 0, options, ct)
            : [];
        found = await PostgresSearch.AllAsync(options, ct);
        return Fitting(found, kept) ?? throw (kept is { } major && found.Count > 0
            ? OtherMajor(folder.Cluster(major), major, found)
            : NothingFound(reasons));
    }

    private static PostgresBinaries? Fitting(IReadOnlyList<PostgresBinaries> found, int? major) =>
        found.FirstOrDefault(binaries => major is null || binaries.Major == major);

    private static async Task<IReadOnlyList<string>> InstallAsync(
        int? wanted, bool hasSome, EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var reasons = new List<string>();
        if (!options.IgnoreInstalled && !hasSome)
        {
            options.Say("未找到 PostgreSQL，正在安装… Installing PostgreSQL …");
            reasons.Add(await PlatformPackage.InstallAsync(ct) ?? "apt-get: done");
            if ((await PostgresSearch.AllAsync(options, ct)).Count > 0)
            {
                return reasons;
            }
        }

        if (PackageLock.ForThisMachine() is { } pinned && (wanted ?? pinned.Major) == pinned.Major)
        {
            options.Say($"正在下载 PostgreSQL {pinned.Version}… Downloading PostgreSQL …");
            reasons.Add(await new NpmPackage(pinned, options.CacheDirectory).InstallAsync(ct) ?? "npm: done");
        }

        return reasons;
    }

    private static DatabaseUnavailableException OtherMajor(
        string cluster, int major, IReadOnlyList<PostgresBinaries> found)
    {
        var others = string.Join(", ", found.Select(binaries => binaries.Major));
        return new DatabaseUnavailableException(
            $"{cluster} 中的数据属于 PostgreSQL {major}，而本机只有 {others}；数据未被改动。"
            + $"请安装 PostgreSQL {major}，或用 --data 另选目录。",
            $"The data in {cluster} belongs to PostgreSQL {major}, and this machine has only {others}; it "
            + $"was left untouched. Install PostgreSQL {major}, or choose another folder with --data.");
    }

    private static DatabaseUnavailableException NothingFound(IReadOnlyList<string> reasons)
    {
        var tried = reasons.Count > 0 ? "\n" + string.Join('\n', reasons) : "";
        return new DatabaseUnavailableException(
            $"没有找到 PostgreSQL {PostgresBinaries.OldestMajor} 或更新版本，也未能安装。请安装 PostgreSQL"
            + "（apt-get install postgresql、apk add postgresql、brew install postgresql），或安装 npm 后重试。",
            $"PostgreSQL {PostgresBinaries.OldestMajor} or newer was not found and could not be installed. "
            + "Install it (apt-get install postgresql, apk add postgresql, brew install postgresql), "
            + $"or install npm and try again. Tried:{tried}");
    }
}
