using System.Globalization;
using System.Text.RegularExpressions;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// Installs the distribution's own PostgreSQL where this process may: as root, or by sudo without a
/// password.
/// </summary>
internal static partial class PlatformPackage
{
    /// <summary>The package would otherwise make and start a cluster of its own beside ours.</summary>
    private const string KeepFromMakingACluster =
        "test -e /etc/postgresql-common/createcluster.conf || { mkdir -p /etc/postgresql-common && "
        + "echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf; }";

    /// <summary>Null when installed, else why not.</summary>
    public static async Task<string?> InstallAsync(CancellationToken ct)
    {
        if (await PrivilegeAsync(ct) is not { } privilege)
        {
            return "apt-get: neither root nor sudo without a password";
        }

        await Command.RunAsync([.. privilege, "apt-get", "update", "-q"], ct);
        var offered = await Command.RunAsync(["apt-cache", "policy", "postgresql"], ct);
        if (MajorOf(offered.Output) < PostgresBinaries.OldestMajor)
        {
            return $"apt-get: no PostgreSQL {PostgresBinaries.OldestMajor} or newer on offer";
        }

        await Command.RunAsync([.. privilege, "sh", "-c", KeepFromMakingACluster], ct);
        string[] line = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q",
            "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold", "postgresql"];
        var answer = await Command.RunAsync([.. privilege, .. line], ct);
        return answer.Succeeded ? null : $"apt-get install postgresql: {answer.Output}";
    }

    private static int MajorOf(string policy) => Candidate().Match(policy) is { Success: true } version
        ? int.Parse(version.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : 0;

    private static async Task<string[]?> PrivilegeAsync(CancellationToken ct)
    {
        if (!(await Command.RunAsync(["apt-get", "--version"], ct)).Succeeded)
        {
            return null;
        }

        if (Environment.IsPrivilegedProcess)
        {
            return [];
        }

        return (await Command.RunAsync(["sudo", "-n", "true"], ct)).Succeeded ? ["sudo", "-n"] : null;
    }

    [GeneratedRegex(@"Candidate: (\d+)")]
    private static partial Regex Candidate();
}
