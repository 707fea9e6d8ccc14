namespace Ledger.House.Tests;

/// <summary>A rule over an empty list always holds, so the list is checked first.</summary>
public sealed class SourceTreeTests
{
    [Fact]
    public void the_rules_see_the_product_and_its_tests_but_nothing_a_build_made()
    {
        var paths = SourceTree.Files.Select(file => file.Path).ToList();
        Assert.Contains("src/Ledger.Domain/Kernel/Money.cs", paths);
        Assert.Contains("src/Ledger.Web/Program.cs", paths);
        Assert.Contains("tests/Ledger.House.Tests/SourceTreeTests.cs", paths);
        Assert.DoesNotContain(paths, path => path.Contains("/obj/", StringComparison.Ordinal));
    }

    [Fact]
    public void a_type_is_recognised_however_it_is_declared()
    {
        var file = SourceFile.Of(
            "src/A.cs",
            "public sealed partial class First",
            "    internal readonly record struct Second(int N);",
            "public abstract record Third",
            "    private enum Fourth",
            "file interface Fifth<T>",
            "public delegate ValueTask<First?> Sixth(int n);",
            "    /// <summary>The class of a Seventh.</summary>");
        Assert.Equal(["First", "Second", "Third", "Fourth", "Fifth", "Sixth"], file.Types);
    }
}
