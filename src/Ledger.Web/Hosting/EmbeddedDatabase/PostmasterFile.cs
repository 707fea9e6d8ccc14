using System.Globalization;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// Reads <c>postmaster.pid</c>: the first line is the server's process, the fourth its port. After a kill
/// -9 the file stays behind, and the number in it may by now belong to any other program.
/// </summary>
internal sealed class PostmasterFile(string cluster)
{
    private readonly string _file = Path.Combine(cluster, "postmaster.pid");
    private readonly string _ours = Path.Combine(cluster, "ledger.started");

    public int? Port() => Line(_file, 3);

    /// <summary>
    /// Whether the server that runs now is one this software started, not one started by hand.
    /// </summary>
    public bool StartedByUs() => Line(_file, 0) is { } pid && Line(_ours, 0) == pid;

    public void RememberStart() =>
        WholeFile.Write(_ours, Line(_file, 0)?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>Whether the process named in the file lives and is the server of this very folder.</summary>
    public bool ServerLives() => Look() == Occupant.Server;

    /// <summary>
    /// PostgreSQL clears the file itself when no process has the number. It refuses to start when another
    /// program has it, or when a crash left the file empty: then the file goes here.
    /// </summary>
    public void RemoveIfStale()
    {
        if (File.Exists(_file) && Look() is null or Occupant.AnotherProgram)
        {
            File.Delete(_file);
        }
    }

    /// <summary>Null when the file names no process.</summary>
    private Occupant? Look() => Line(_file, 0) is { } pid ? ProcessNumber.Look(pid, cluster) : null;

    private static int? Line(string file, int number)
    {
        var text = File.Exists(file) ? File.ReadLines(file).ElementAtOrDefault(number) : null;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
