using System.Globalization;

namespace Ledger.Benchmarks;

/// <summary>What is measured, for how long, how often.</summary>
public sealed record BenchOptions(IReadOnlyList<string> Parts, int Seconds, int Rounds, int Lines, string Scale, string? Connection)
{
    /// <summary>The setting, printed above every table.</summary>
    public string Setting => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, fsync on, default durability, {Rounds} interleaved rounds of {Seconds} s, "
        + $"everything on: double entry, balances, voucher numbers, idempotency, people's metadata");

    /// <summary>Reads the words after <c>bench</c>.</summary>
    public static BenchOptions Parse(IReadOnlyList<string> args)
    {
        var parts = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        return new BenchOptions(parts, Value("--seconds", 3), Value("--rounds", 3), Value("--lines", 1_000_000), 
            Word("--scale") ?? "million", Word("--connection"));

        int Value(string name, int otherwise) =>
            Word(name) is { } word ? int.Parse(word, CultureInfo.InvariantCulture) : otherwise;

        string? Word(string name)
        {
            var at = args.ToList().IndexOf(name);
            return at >= 0 && at + 1 < args.Count ? args[at + 1] : null;
        }
    }

    /// <summary>Whether a part was asked for; all when none was named.</summary>
    public bool Wants(string part) => Parts.Count == 0 || Parts.Contains(part);
}
