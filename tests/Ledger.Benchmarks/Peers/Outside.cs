using System.Diagnostics;
using System.Globalization;

namespace Ledger.Benchmarks.Peers;

/// <summary>A program beside ours: how long it took, and the most memory it held.</summary>
public sealed record OutsideRun(double Seconds, double PeakMegabytes, int ExitCode, string Output);

/// <summary>Runs other programs and watches them.</summary>
public static class Outside
{
    /// <summary>Whether the program is installed.</summary>
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Runs a program to its end; its output is drained and the first of it kept.</summary>
    public static async Task<OutsideRun> RunAsync(string program, params string[] words)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        var peak = 0.0;
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!ended.IsCompleted && await tick.WaitForNextTickAsync())
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        await ended;

        var seconds = watch.Elapsed.TotalSeconds;
        return new OutsideRun(seconds, peak, process.ExitCode, await output + await errors);
    }

    /// <summary>The most memory a running process has held, in megabytes; 0 when it has ended.</summary>
    public static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(line.Split(':')[1].Replace("kB", "").Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
