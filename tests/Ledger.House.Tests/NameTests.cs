using System.Text.RegularExpressions;

namespace Ledger.House.Tests;

/// <summary>A name says what a thing is; words that fit everything say nothing.</summary>
public sealed partial class NameTests
{
    private static readonly string[] EmptyWords =
    [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Base",
        "Impl", "Info",
    ];

    /// <summary>Files that hold one feature's small types together and are named by what those are.</summary>
    private static readonly string[] Collections = ["Facts", "Refusals"];

    [Fact]
    public void no_type_file_or_folder_has_a_word_that_says_nothing() =>
        Assert.Empty(SourceTree.Files.SelectMany(EmptyNames));

    [Theory]
    [InlineData("src/Ledger.Web/Journal/JournalManager.cs", "")]
    [InlineData("src/Ledger.Web/Common/Journal.cs", "")]
    [InlineData("src/Ledger.Web/Journal/Journal.cs", "internal static class StringUtils")]
    [InlineData("src/Ledger.Web/Journal/Journal.cs", "    public abstract record FactBase(string Id);")]
    [InlineData("src/Ledger.Web/Journal/Journal.cs", "public readonly record struct UnitInfo(string Id);")]
    public void such_a_word_is_noticed(string path, string line) =>
        Assert.NotEmpty(EmptyNames(SourceFile.Of(path, line)));

    [Theory]
    [InlineData("src/Ledger.Web/Hosting/EmbeddedDatabase/FreePort.cs", "internal static class FreePort")]
    [InlineData("src/Ledger.Web/Journal/Baseline.cs", "public sealed record Baseline(long Fen);")]
    public void a_word_inside_another_is_not(string path, string line) =>
        Assert.Empty(EmptyNames(SourceFile.Of(path, line)));

    [Fact]
    public void every_file_of_the_product_is_named_by_a_type_in_it() =>
        Assert.Empty(SourceTree.Product.SelectMany(Misnamed));

    [Fact]
    public void a_file_named_by_none_of_its_types_is_noticed()
    {
        Assert.NotEmpty(Misnamed(SourceFile.Of("src/A/Unit.cs", "public sealed record Village;")));
        Assert.Empty(Misnamed(SourceFile.Of("src/A/Unit.cs", "public sealed record Unit;")));
        Assert.Empty(Misnamed(SourceFile.Of("src/A/UnitFacts.cs", "public sealed record UnitFact;")));
        Assert.Empty(Misnamed(SourceFile.Of("src/A/Unit.Names.cs", "public sealed partial record Unit;")));
    }

    private static IEnumerable<string> EmptyNames(SourceFile file) =>
        from name in file.Path.Split('/', '.').Concat(file.Types)
        from word in Word().Matches(name).Select(match => match.Value)
        where EmptyWords.Contains(word)
        select $"{file.Path}: {name}";

    /// <summary>
    /// A part of a type is named TYPE.PART.cs, a page's code-behind by the page, Program.cs by the language.
    /// </summary>
    private static IEnumerable<string> Misnamed(SourceFile file) =>
        file.Name is "Program" || file.Name.EndsWith(".razor", StringComparison.Ordinal)
        || Collections.Any(file.Name.EndsWith) || file.Types.Contains(file.Name.Split('.')[0])
            ? []
            : [$"{file.Path}: {string.Join(", ", file.Types)}"];

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();
}
