using System.Text.RegularExpressions;

namespace Ledger.House.Tests;

/// <summary>Nothing is put off, passed over or silenced without a word.</summary>
public sealed partial class HonestyTests
{
    [Fact]
    public void no_test_is_skipped_no_work_is_put_off_and_no_warning_is_silenced_without_a_reason() =>
        Assert.Empty(SourceTree.Files.Where(file => file.Name != nameof(HonestyTests)).SelectMany(Broken));

    [Theory]
    [InlineData("    [Fact(Skip = \"slow\")]")]
    [InlineData("    // TODO: carry over")]
    [InlineData("    // FIXME")]
    [InlineData("#pragma warning disable CA1822")]
    [InlineData("    [SuppressMessage(\"Design\", \"CA1000\")]")]
    public void each_of_them_is_noticed(string line) =>
        Assert.NotEmpty(Broken(SourceFile.Of("src/A.cs", line)));

    [Theory]
    [InlineData("#pragma warning disable CA1822 // Razor calls it on the instance.")]
    [InlineData("    [SuppressMessage(\"Design\", \"CA1000\", Justification = \"It names the type.\")]")]
    public void a_reason_beside_it_is_enough(string line) =>
        Assert.Empty(Broken(SourceFile.Of("src/A.cs", line)));

    private static IEnumerable<string> Broken(SourceFile file) =>
        from line in file.Lines.Index()
        where Evasion().IsMatch(line.Item) || (Silenced().IsMatch(line.Item) && !Reason().IsMatch(line.Item))
        select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|\bSkip\s*=\s*""")]
    private static partial Regex Evasion();

    [GeneratedRegex(@"#pragma warning disable|\bSuppressMessage\(")]
    private static partial Regex Silenced();

    [GeneratedRegex(@"// \S|Justification = ""\S")]
    private static partial Regex Reason();
}
