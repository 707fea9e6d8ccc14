using System.Text.RegularExpressions;

namespace Ledger.House.Tests;

/// <summary>A file of the checkout as the rules see it: its path from the root, and its lines.</summary>
public sealed partial record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>The names of all types declared in it, nested ones too.</summary>
    public IEnumerable<string> Types => Lines
        .Select(line => Declaration().Match(line))
        .Where(match => match.Success)
        .Select(match => match.Groups["name"].Value);

    public static SourceFile Of(string path, params string[] lines) => new(path, lines);

    private const string Keyword = @"(?:class|record struct|record|struct|interface|enum|delegate\s+\S+)";

    [GeneratedRegex(@"^\s*(?:[a-z]+\s+)*" + Keyword + @"\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();
}
