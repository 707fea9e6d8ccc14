using System.Text.RegularExpressions;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Tests.Api;

/// <summary>Every way of saying no has one stable code, says how to mend it in both languages, and is documented.</summary>
public sealed partial class ErrorListTests
{
    private static readonly List<ErrorLine> lines =
    [
        .. Errors.Types.Select(ErrorLine.Of).OrderBy(l => l.Code, StringComparer.Ordinal)
            .ThenBy(l => l.Type, StringComparer.Ordinal),
    ];

    [Fact]
    public void every_error_has_a_code_of_its_own() =>
        Assert.Empty(lines.GroupBy(l => l.Code).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void every_code_is_words_with_hyphens() =>
        Assert.All(lines, l => Assert.Matches(Kebab(), l.Code));

    [Fact]
    public void every_error_speaks_both_languages() => Assert.All(lines, l =>
    {
        Assert.Matches(Han(), l.Chinese);
        Assert.DoesNotMatch(Han(), Given().Replace(l.English, ""));
        Assert.EndsWith(".", l.English, StringComparison.Ordinal);
    });

    [Fact]
    public void the_list_of_errors_beside_the_code_is_the_one_the_code_gives() => Errors.AssertDocumented(lines);

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    /// <summary>Examples of what may be typed stand in both languages.</summary>
    [GeneratedRegex("万元|“[^”]*”")]
    private static partial Regex Given();
}
