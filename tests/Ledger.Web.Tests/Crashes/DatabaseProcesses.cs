using System.Diagnostics;
using System.Globalization;

namespace Ledger.Web.Tests.Crashes;

/// <summary>The processes of the PostgreSQL that serves a data folder.</summary>
internal static class DatabaseProcesses
{
    /// <summary>Ends the postmaster and every process under it at once, as kill -9 does.</summary>
    public static void Kill(string data)
    {
        var postmaster = Number(File.ReadLines(
            Directory.GetFiles(data, "postmaster.pid", SearchOption.AllDirectories).Single()).First());
        foreach (var number in ChildrenOf(postmaster).Prepend(postmaster))
        {
            try
            {
                using var process = Process.GetProcessById(number);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // It was gone already.
            }
        }
    }

    private static List<int> ChildrenOf(int parent) =>
    [
        .. from file in Directory.GetDirectories("/proc").Select(folder => Path.Combine(folder, "stat"))
           let stat = Text(file)
           where stat is not null && Number(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]) == parent
           select Number(stat.Split(' ')[0]),
    ];

    private static string? Text(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllText(file) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
