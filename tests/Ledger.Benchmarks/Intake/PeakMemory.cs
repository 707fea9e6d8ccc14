using System.Globalization;

namespace Ledger.Benchmarks.Intake;

/// <summary>The most memory that this process has held since it was last asked to forget, as the kernel counts it.</summary>
internal static class PeakMemory
{
    /// <summary>Megabytes resident at the peak.</summary>
    public static double Megabytes => double.Parse(
        File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(':')[1].Trim().Split(' ')[0],
        CultureInfo.InvariantCulture) / 1024;

    /// <summary>Forgets the peak so far.</summary>
    public static void Reset()
    {
        GC.Collect();
        File.WriteAllText("/proc/self/clear_refs", "5");
    }
}
