using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ledger.Web.Tests.Shell;

/// <summary>Every text is there in both languages, and every text asked for is there.</summary>
public sealed partial class TextsTests
{
    private static readonly string Web = Path.Combine(Root(), "src", "Ledger.Web");

    public static TheoryData<string> Pairs() => [.. Files("*.resx")
        .Where(path => !path.EndsWith(".en.resx", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(Web, path))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void has_the_same_keys_in_both_languages(string neutral)
    {
        var (chinese, english) = (Texts(neutral), Texts(Path.ChangeExtension(neutral, ".en.resx")));
        Assert.Empty(chinese.Keys.Except(english.Keys).Select(key => $"{key} is missing in English"));
        Assert.Empty(english.Keys.Except(chinese.Keys).Select(key => $"{key} is missing in Chinese"));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void fills_in_the_same_values_in_both_languages(string neutral)
    {
        var (chinese, english) = (Texts(neutral), Texts(Path.ChangeExtension(neutral, ".en.resx")));
        Assert.All(chinese.Keys, key => Assert.Equal(Places(chinese[key]), Places(english[key])));
    }

    [Fact]
    public void no_english_file_stands_alone() => Assert.All(Files("*.en.resx"),
        path => Assert.True(File.Exists(path.Replace(".en.resx", ".resx", StringComparison.Ordinal)), path));

    [Fact]
    public void every_text_a_page_asks_for_exists()
    {
        var keys = Pairs().Select(pair => pair.Data).ToDictionary(
            path => Path.GetFileNameWithoutExtension(path), path => Texts(path).Keys.ToHashSet());
        var asked = Files("*.razor").SelectMany(Asked).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, ask => Assert.Contains(keys[ask.Texts],
            key => ask.Exact ? key == ask.Key : key.StartsWith(ask.Key, StringComparison.Ordinal)));
    }

    private sealed record Ask(string Page, string Texts, string Key, bool Exact);

    private static IEnumerable<Ask> Asked(string page)
    {
        var text = File.ReadAllText(page);
        return from injected in Localizer().Matches(text)
            from use in Regex.Matches(text, $"""\b{injected.Groups["name"].Value}\[(?<from>\$?)"(?<key>[^"{"{"}]+)""")
            select new Ask(Path.GetFileName(page), injected.Groups["texts"].Value, use.Groups["key"].Value,
                use.Groups["from"].Length == 0);
    }

    private static Dictionary<string, string> Texts(string path) => XDocument.Load(Path.Combine(Web, path))
        .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Value.Trim());

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Order().Distinct();

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Web, pattern, SearchOption.AllDirectories)
            .Where(path => !Built().IsMatch(Path.GetRelativePath(Web, path)));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Ledger.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"IStringLocalizer<(?<texts>\w+)> (?<name>\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"^(bin|obj)\b")]
    private static partial Regex Built();

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Place();
}
