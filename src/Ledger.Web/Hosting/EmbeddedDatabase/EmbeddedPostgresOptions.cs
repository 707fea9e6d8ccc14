namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>Where the private cluster takes its programs from and how careful it is with the disk.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>False only for tests: a crash of the machine may then lose or break everything.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>A folder with initdb, pg_ctl and postgres; when set, nothing else is looked at.</summary>
    public string? BinaryDirectory { get; init; }

    /// <summary>Pretend that the machine has no PostgreSQL and no package manager for it.</summary>
    public bool IgnoreInstalled { get; init; }

    /// <summary>Downloaded programs are unpacked to <c>pg/VERSION</c> below this folder.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>One line of progress for a person; only the slow steps speak.</summary>
    public Action<string> Say { get; init; } = static _ => { };

    /// <summary>Reads LEDGER_PG_BIN and LEDGER_PG_IGNORE_INSTALLED; caches below the repository.</summary>
    public static EmbeddedPostgresOptions FromEnvironment() => new()
    {
        BinaryDirectory = Setting("LEDGER_PG_BIN"),
        IgnoreInstalled = Setting("LEDGER_PG_IGNORE_INSTALLED") is "1" or "true",
        CacheDirectory = Path.Combine(LedgerHome.Directory, ".cache"),
    };

    private static string? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
