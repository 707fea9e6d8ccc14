using System.Globalization;
using Npgsql;

namespace Ledger.Benchmarks.Loads;

/// <summary>
/// Processor time used by this process and by the database server. On a machine that others use too it says more than
/// the clock on the wall: what each request costs does not depend on who else is running.
/// </summary>
public sealed class Cpu
{
    private const double TicksPerSecond = 100;
    private readonly int server;

    private Cpu(int server) => this.server = server;

    /// <summary>Finds the server behind a connection; it must run on this machine.</summary>
    public static async Task<Cpu> OfAsync(NpgsqlDataSource source)
    {
        await using var ask = source.CreateCommand("select pg_backend_pid()");
        var backend = (int)(await ask.ExecuteScalarAsync())!;
        return new Cpu(Parent(Fields(backend.ToString(CultureInfo.InvariantCulture))!));
    }

    /// <summary>Seconds used so far: by this process, and by the server with all its children.</summary>
    public (double Own, double Server) Used()
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            var name = Path.GetFileName(folder);
            if (!int.TryParse(name, CultureInfo.InvariantCulture, out var process) || Fields(name) is not { } fields)
            {
                continue;
            }

            if (process == server)
            {
                // Of its own and of the children that have ended.
                ticks += fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture));
            }
            else if (Parent(fields) == server)
            {
                ticks += fields[11..13].Sum(f => long.Parse(f, CultureInfo.InvariantCulture));
            }
        }

        return (Environment.CpuUsage.TotalTime.TotalSeconds, ticks / TicksPerSecond);
    }

    /// <summary>Runs a load and notes what each of its requests cost, in microseconds, on both sides together.</summary>
    public async Task<LoadResult> Each(Rounds into, Func<Task<LoadResult>> load)
    {
        var before = Used();
        var result = await load();
        var after = Used();
        into.Add((after.Own - before.Own + after.Server - before.Server) * 1e6 / Math.Max(1, result.Succeeded));
        return result;
    }

    private static int Parent(string[] fields) => int.Parse(fields[1], CultureInfo.InvariantCulture);

    /// <summary>The fields of a process behind its name; null when it has ended.</summary>
    private static string[]? Fields(string process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
