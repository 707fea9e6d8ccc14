using Ledger.Web.Hosting;
using Ledger.Web.Journal;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Exports;

/// <summary>The formats others read.</summary>
public enum ExportFormat
{
    Hledger,
    Beancount,
    Jsonl,
    Csv,
}

/// <summary>What <c>export</c> was asked for.</summary>
/// <param name="Path">The file to write; <c>-</c> is the standard output.</param>
public sealed record ExportRequest(ExportFormat Format, string Path, AsOf AsOf)
{
    private const string Usage =
        "export --as hledger|beancount|jsonl|csv --out PATH|- [--on 2026-03-31] [--known-at 2026-03-31T10:00:00Z]";

    /// <summary>Reads the words after the verb.</summary>
    /// <exception cref="UsageException">Something is missing or cannot be read.</exception>
    public static ExportRequest Parse(IReadOnlyList<string> args)
    {
        ExportFormat? format = null;
        string? path = null;
        var asOf = AsOf.Now;
        for (var at = 0; at < args.Count; at += 2)
        {
            var value = at + 1 < args.Count
                ? args[at + 1]
                : throw new UsageException($"{args[at]} 后面缺少值。用法：{Usage}",
                    $"{args[at]} needs a value after it. Usage: {Usage}");
            switch (args[at])
            {
                case "--as":
                    format = FormatOf(value);
                    break;
                case "--out":
                    path = value;
                    break;
                case "--on":
                    asOf = asOf with { On = DateOf(value) };
                    break;
                case "--known-at":
                    asOf = asOf with { KnownAt = InstantOf(value) };
                    break;
                default:
                    throw new UsageException($"export 没有选项“{args[at]}”。用法：{Usage}",
                        $"export has no option \"{args[at]}\". Usage: {Usage}");
            }
        }

        return (format, path) switch
        {
            (null, _) or (_, null) => throw new UsageException($"缺少 --as 或 --out。用法：{Usage}",
                $"--as or --out is missing. Usage: {Usage}"),
            (ExportFormat.Jsonl, _) when asOf.On is not null => throw new UsageException(
                "jsonl 导出全部事件，不能按业务日期截取；请去掉 --on，或改用 --known-at。",
                "jsonl holds every event and has no business date to cut at; leave --on out or use --known-at."),
            _ => new ExportRequest(format.Value, path, asOf),
        };
    }

    private static ExportFormat FormatOf(string text) => text switch
    {
        "hledger" => ExportFormat.Hledger,
        "beancount" => ExportFormat.Beancount,
        "jsonl" => ExportFormat.Jsonl,
        "csv" => ExportFormat.Csv,
        _ => throw new UsageException($"--as 只能是 hledger、beancount、jsonl 或 csv，而不是“{text}”。",
            $"--as takes hledger, beancount, jsonl or csv, not \"{text}\"."),
    };

    private static LocalDate DateOf(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } date
        ? date.Value
        : throw new UsageException($"--on 应为 2026-03-31 这样的日期，而不是“{text}”。",
            $"--on takes a date like 2026-03-31, not \"{text}\".");

    private static Instant InstantOf(string text) => InstantPattern.ExtendedIso.Parse(text) is { Success: true } at
        ? at.Value
        : throw new UsageException($"--known-at 应为 2026-03-31T10:00:00Z 这样的时刻，而不是“{text}”。",
            $"--known-at takes an instant like 2026-03-31T10:00:00Z, not \"{text}\".");
}
