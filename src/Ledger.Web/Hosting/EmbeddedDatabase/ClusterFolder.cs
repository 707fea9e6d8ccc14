using System.Globalization;
using System.Security.Cryptography;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// The names of everything below the data directory, and the small facts kept in files there.
/// </summary>
internal sealed class ClusterFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private ClusterFolder(string root) => Root = root;

    public string Root { get; }

    /// <summary>Held by whoever starts or stops the server, so that two never do it at once.</summary>
    public string StartLock => Path.Combine(Root, "pg.starting");

    /// <summary>Shared by every process that uses the server; the last one out may stop it.</summary>
    public string UseLock => Path.Combine(Root, "pg.users");

    public string PasswordFile => Path.Combine(Root, "pg.password");

    private string PortFile => Path.Combine(Root, "pg.port");

    public static ClusterFolder Open(string dataDirectory)
    {
        var root = Path.GetFullPath(dataDirectory);
        if (!Directory.Exists(root))
        {
            Directory.CreateDirectory(root, OwnerOnly | UnixFileMode.UserExecute);
        }

        return new ClusterFolder(root);
    }

    public string Cluster(int major) => Path.Combine(Root, $"pg{major}");

    /// <summary>The newest major version that has data here; null when there is none yet.</summary>
    public int? KeptMajor() => Directory.GetDirectories(Root, "pg*")
        .Where(folder => File.Exists(Path.Combine(folder, "PG_VERSION")))
        .Select(folder => int.TryParse(Path.GetFileName(folder)[2..], out var major) ? major : 0)
        .Where(major => major > 0)
        .Select(int? (major) => major)
        .Max();

    /// <summary>What PG_VERSION says of the cluster; null when the cluster was not made yet.</summary>
    public string? VersionOf(int major)
    {
        var file = Path.Combine(Cluster(major), "PG_VERSION");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    /// <summary>
    /// The password of the role <c>ledger</c>, made on first use and readable by its owner only.
    /// </summary>
    public string Password()
    {
        if (!File.Exists(PasswordFile))
        {
            using var writer = new StreamWriter(PasswordFile, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = OwnerOnly,
            });
            writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        }

        return File.ReadAllText(PasswordFile).Trim();
    }

    public int? Port() =>
        File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), out var port) ? port : null;

    public void KeepPort(int port) =>
        WholeFile.Write(PortFile, port.ToString(CultureInfo.InvariantCulture));
}
