using System.Diagnostics;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// Tells whether the process a left-behind file names is really the server of a cluster folder.
/// </summary>
internal static class ProcessNumber
{
    public static Occupant Look(int pid, string cluster) => NameOf(pid) switch
    {
        null => Occupant.Nobody,
        var name when !name.StartsWith("postgres", StringComparison.Ordinal) => Occupant.AnotherProgram,
        _ => IsUnburied(pid) || WorksElsewhere(pid, cluster) ? Occupant.AnotherProgram : Occupant.Server,
    };

    private static string? NameOf(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// A killed server whose parent never asks for its end keeps its number; in containers that is the rule.
    /// </summary>
    private static bool IsUnburied(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// A server's working directory is its cluster, so a mark put in one shows in the other, whatever links
    /// and mounts lie between. False where the system does not let us look.
    /// </summary>
    private static bool WorksElsewhere(int pid, string cluster)
    {
        var mark = FolderMark.Put(cluster);
        try
        {
            var seen = $"/proc/{pid}/cwd/";
            return Directory.GetFiles(seen).Length > 0 && FolderMark.Read(seen) != mark;
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
