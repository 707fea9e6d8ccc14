namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// Every usable PostgreSQL on this machine: the installed ones, then the downloaded ones, each newest first.
/// </summary>
internal static class PostgresSearch
{
    private static readonly (string Parent, string Pattern, string Below)[] KnownPlaces =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/opt/homebrew/opt", "postgresql@*", "bin"),
        ("/usr/local/opt", "postgresql@*", "bin"),
    ];

    public static async Task<IReadOnlyList<PostgresBinaries>> AllAsync(
        EmbeddedPostgresOptions options, CancellationToken ct)
    {
        if (options.BinaryDirectory is { } chosen)
        {
            return [await PostgresBinaries.ReadAsync(chosen, ct) ?? throw NotUsable(chosen)];
        }

        var installed = options.IgnoreInstalled ? [] : await ReadAsync(await InstalledAsync(ct), ct);
        var cache = Path.Combine(options.CacheDirectory, "pg");
        var downloaded = await ReadAsync(Matching(cache, "*", "bin"), ct);
        return [.. installed, .. downloaded];
    }

    private static async Task<IReadOnlyList<PostgresBinaries>> ReadAsync(
        IReadOnlyList<string> places, CancellationToken ct)
    {
        var found = new List<PostgresBinaries>();
        foreach (var place in places.Distinct())
        {
            if (await PostgresBinaries.ReadAsync(place, ct) is { } binaries)
            {
                found.Add(binaries);
            }
        }

        return [.. found.OrderByDescending(binaries => binaries.Major)];
    }

    private static async Task<IReadOnlyList<string>> InstalledAsync(CancellationToken ct)
    {
        var known = KnownPlaces.SelectMany(place => Matching(place.Parent, place.Pattern, place.Below));
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0);
        var told = await Command.RunAsync(["pg_config", "--bindir"], ct);
        return [.. known, .. onPath, .. told.Succeeded ? [told.Output] : Array.Empty<string>()];
    }

    private static string[] Matching(string parent, string pattern, string below) =>
        Directory.Exists(parent)
            ? [.. Directory.GetDirectories(parent, pattern).Select(folder => Path.Combine(folder, below))]
            : [];

    private static DatabaseUnavailableException NotUsable(string directory) => new(
        $"LEDGER_PG_BIN 指向 {directory}，但其中没有可运行的 PostgreSQL {PostgresBinaries.OldestMajor} 或更新版本"
        + "（需要 initdb、pg_ctl、postgres）。请改正或取消该变量。",
        $"LEDGER_PG_BIN names {directory}, which holds no runnable PostgreSQL {PostgresBinaries.OldestMajor} "
        + "or newer (initdb, pg_ctl, postgres). Correct the variable or unset it.");
}
