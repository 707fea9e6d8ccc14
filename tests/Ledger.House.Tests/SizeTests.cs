namespace Ledger.House.Tests;

/// <summary>A file that no longer fits on a few screens has more than one reason to change.</summary>
public sealed class SizeTests
{
    private const int Longest = 200;
    private const int LongestTest = 250;

    /// <summary>Longer on purpose, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = [];

    [Fact]
    public void no_file_is_longer_than_its_reader_has_patience() =>
        Assert.Empty(SourceTree.Files.SelectMany(Broken));

    [Fact]
    public void every_exception_is_still_needed() =>
        Assert.Empty(Exceptions.Keys.Except(SourceTree.Files.Where(TooLong).Select(file => file.Path)));

    [Theory]
    [InlineData("src/Ledger.Web/Journal/Long.cs", 201)]
    [InlineData("tests/Ledger.Web.Tests/LongTests.cs", 251)]
    public void a_file_one_line_too_long_is_noticed(string path, int lines)
    {
        Assert.NotEmpty(Broken(SourceFile.Of(path, new string[lines])));
        Assert.Empty(Broken(SourceFile.Of(path, new string[lines - 1])));
    }

    private static IEnumerable<string> Broken(SourceFile file) =>
        TooLong(file) && !Exceptions.ContainsKey(file.Path)
            ? [$"{file.Path}: {file.Lines.Count} lines"]
            : [];

    private static bool TooLong(SourceFile file) => file.Lines.Count > (file.IsTest ? LongestTest : Longest);
}
