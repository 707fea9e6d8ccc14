namespace Ledger.Verify;

/// <summary>The command and its options as typed.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, List<string>> given = new(StringComparer.Ordinal);
    private readonly List<string> plain = [];

    /// <exception cref="WrongWordsException">An option lacks its value.</exception>
    public Words(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal))
            {
                plain.Add(args[at]);
                continue;
            }

            if (args[at] is "--json")
            {
                IsJson = true;
                continue;
            }

            var name = args[at][2..];
            var values = given.TryGetValue(name, out var before) ? before : given[name] = [];
            values.Add(++at < args.Count ? args[at] : throw new WrongWordsException($"--{name}: 缺少值 needs a value"));
        }
    }

    /// <summary>Whether the answer is for a program.</summary>
    public bool IsJson { get; }

    /// <summary>The command.</summary>
    public string Command => plain.FirstOrDefault() ?? "";

    /// <summary>The words after the command that are no options.</summary>
    public IReadOnlyList<string> Rest => [.. plain.Skip(1)];

    /// <summary>The value of an option, or null.</summary>
    public string? this[string name] => given.GetValueOrDefault(name)?[^1];

    /// <summary>All values of an option that may be given several times.</summary>
    public IReadOnlyList<string> All(string name) => given.GetValueOrDefault(name) ?? [];

    /// <summary>The value of an option that must be given.</summary>
    public string Need(string name) => this[name] ?? throw new WrongWordsException($"缺少 missing: --{name}");
}

/// <summary>The command cannot be understood; exit code 40.</summary>
internal sealed class WrongWordsException(string message) : Exception(message);
