using System.Globalization;
using Ledger.Web.Journal;
using NodaTime;
using NodaTime.Text;
using Npgsql;

namespace Ledger.Web.Hosting.CommandLine;

/// <summary>The options typed after a verb, as <c>--name value</c>; an unknown one is a usage error.</summary>
public sealed class VerbWords
{
    private static readonly string[] shared = ["tenant", "format"];
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);

    /// <summary>Reads the words; <paramref name="known"/> are the options of the verb.</summary>
    /// <exception cref="UsageException">An option is unknown or lacks its value.</exception>
    public VerbWords(IReadOnlyList<string> words, params IReadOnlyList<string> known)
    {
        for (var at = 0; at < words.Count; at += 2)
        {
            var name = words[at].StartsWith("--", StringComparison.Ordinal) ? words[at][2..] : "";
            if (!known.Contains(name) && !shared.Contains(name))
            {
                var options = string.Join(", ", known.Concat(shared).Select(o => $"--{o}"));
                throw new UsageException(
                    $"不认识“{words[at]}”。可用选项：{options}。", $"\"{words[at]}\" is not known here. Options: {options}.");
            }

            given[name] = at + 1 < words.Count
                ? words[at + 1]
                : throw new UsageException($"--{name} 后面缺少值。", $"--{name} needs a value after it.");
        }
    }

    /// <summary>Whether the output is JSON rather than text.</summary>
    public bool IsJson => this["format"] switch
    {
        null or "text" => false,
        "json" => true,
        var other => throw new UsageException(
            $"--format 只能是 text 或 json，而不是“{other}”。", $"--format is text or json, not \"{other}\"."),
    };

    /// <summary>The two moments asked for by <c>--on</c> and <c>--known-at</c>.</summary>
    public AsOf AsOf => new(
        Parsed("on", "2026-03-31", LocalDatePattern.Iso), Parsed("known-at", "2026-03-31T10:00:00Z", InstantPattern.ExtendedIso));

    /// <summary>The value of an option, or null.</summary>
    public string? this[string name] => given.GetValueOrDefault(name);

    /// <summary>A whole number, or null.</summary>
    public int? Whole(string name)
    {
        if (this[name] is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"--{name} 须为整数，而不是“{text}”。", $"--{name} is a whole number, not \"{text}\".");
    }

    /// <summary>The number of an event, by <c>--seq</c>; null when it is missing or none.</summary>
    public long? Sequence =>
        long.TryParse(this["seq"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Writes a text to the file named by <c>--out</c>, or else to the output.</summary>
    public async Task PutAsync(string text, TextWriter output, CancellationToken cancellation)
    {
        if (this["out"] is { } path)
        {
            await File.WriteAllTextAsync(path, text, cancellation);
        }
        else
        {
            await output.WriteAsync(text.AsMemory(), cancellation);
        }
    }

    /// <summary>The tenant of a verb that reads its other words itself, and those words.</summary>
    public static async Task<(string Tenant, IReadOnlyList<string> Others)> TakeTenantAsync(
        IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var at = words.ToList().IndexOf("--tenant");
        var own = at < 0 ? [] : words.Skip(at).Take(2).ToList();
        var tenant = await new VerbWords(own).TenantAsync(
            services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        return (tenant, at < 0 ? words : [.. words.Take(at), .. words.Skip(at + 2)]);
    }

    /// <summary>The tenant named, or the only one there is.</summary>
    /// <exception cref="UsageException">There are several, or none.</exception>
    public async Task<string> TenantAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        if (this["tenant"] is { } named)
        {
            return named;
        }

        var tenants = new List<string>();
        await using var ask = source.CreateCommand("select tenant from ledger.reference order by tenant");
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            tenants.Add(row.GetString(0));
        }

        return tenants switch
        {
            [var only] => only,
            [] => throw new UsageException("账本还是空的。请先登记单位，或用 demo 载入演示数据。",
                "The ledger is empty. Register units first, or load sample data with demo."),
            _ => throw new UsageException($"有多个租户，请用 --tenant 指定：{string.Join("、", tenants)}。",
                $"There are several tenants; name one with --tenant: {string.Join(", ", tenants)}."),
        };
    }

    private T? Parsed<T>(string name, string example, IPattern<T> pattern) where T : struct
    {
        if (this[name] is not { } text)
        {
            return null;
        }

        return pattern.Parse(text) is { Success: true } parsed
            ? parsed.Value
            : throw new UsageException(
                $"--{name} 须写成 {example} 的形式，而不是“{text}”。", $"--{name} is written {example}, not \"{text}\".");
    }
}
