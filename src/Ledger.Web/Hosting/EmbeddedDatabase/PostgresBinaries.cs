using System.Globalization;
using System.Text.RegularExpressions;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// A folder that holds the three programs a private cluster needs, and their major version.
/// </summary>
internal sealed partial record PostgresBinaries(string Directory, int Major)
{
    /// <summary>The oldest major version the ledger is tested on.</summary>
    public const int OldestMajor = 15;

    public string InitDb => Path.Combine(Directory, "initdb");

    public string PgCtl => Path.Combine(Directory, "pg_ctl");

    /// <summary>
    /// Null when a program is missing, does not run, or is older than <see cref="OldestMajor"/>.
    /// </summary>
    public static async Task<PostgresBinaries?> ReadAsync(string directory, CancellationToken ct)
    {
        string[] programs = ["initdb", "pg_ctl", "postgres"];
        if (!programs.All(program => File.Exists(Path.Combine(directory, program))))
        {
            return null;
        }

        var answer = await Command.RunAsync([Path.Combine(directory, "postgres"), "--version"], ct);
        var version = VersionLine().Match(answer.Output);
        if (!answer.Succeeded || !version.Success)
        {
            return null;
        }

        var major = int.Parse(version.Groups["major"].ValueSpan, CultureInfo.InvariantCulture);
        return major >= OldestMajor ? new PostgresBinaries(directory, major) : null;
    }

    [GeneratedRegex(@"PostgreSQL\) (?<major>\d+)")]
    private static partial Regex VersionLine();
}
