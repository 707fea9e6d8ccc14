using System.Text.RegularExpressions;

namespace Ledger.House.Tests;

/// <summary>
/// Features of the domain may use the facts and ids of others, in one direction: two that need each other
/// are one feature, or share something that belongs in the kernel.
/// </summary>
public sealed partial class FeatureBorderTests
{
    /// <summary>
    /// The one view that a command gets of everything it may look at; it names features to show them.
    /// </summary>
    private const string ViewOfAll = "src/Ledger.Domain/Kernel/IBook.cs";

    [Fact]
    public void the_features_of_the_domain_use_each_other_in_one_direction_only() =>
        Assert.Empty(Circles(Uses(SourceTree.Product)));

    [Fact]
    public void the_kernel_uses_no_feature() =>
        Assert.DoesNotContain(Uses(SourceTree.Product), use => use.From == "Kernel");

    [Fact]
    public void the_rules_see_that_the_journal_uses_the_features_it_posts() =>
        Assert.Contains(("Journal", "Allocations"), Uses(SourceTree.Product));

    [Fact]
    public void a_circle_is_noticed_however_long()
    {
        var uses = Uses(
        [
            SourceFile.Of("src/Ledger.Domain/Pools/Pool.cs", "using Ledger.Domain.Units;"),
            SourceFile.Of("src/Ledger.Domain/Units/Unit.cs", "using Ledger.Domain.Accounts;"),
            SourceFile.Of("src/Ledger.Domain/Accounts/Account.cs", "using Ledger.Domain.Pools;"),
            SourceFile.Of("src/Ledger.Domain/Journal/Postings.cs", "using Ledger.Domain.Pools;"),
        ]);
        Assert.Equal(["Accounts", "Pools", "Units"], Circles(uses));
    }

    private static HashSet<(string From, string To)> Uses(IReadOnlyList<SourceFile> files) =>
    [
        .. from file in files
           let place = Folder().Match(file.Path)
           where place.Success && file.Path != ViewOfAll
           from line in file.Lines
           let use = Using().Match(line)
           where use.Success && use.Groups[1].Value != place.Groups[1].Value
           select (place.Groups[1].Value, use.Groups[1].Value),
    ];

    /// <summary>Every feature that can be reached from itself.</summary>
    private static IEnumerable<string> Circles(HashSet<(string From, string To)> uses) =>
        uses.Select(use => use.From).Distinct().Order(StringComparer.Ordinal)
            .Where(feature => Reachable(feature, uses).Contains(feature));

    private static HashSet<string> Reachable(string start, HashSet<(string From, string To)> uses)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in uses.Where(use => use.From == at).Select(use => use.To).Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }

    [GeneratedRegex("^src/Ledger[.]Domain/([A-Za-z]+)/")]
    private static partial Regex Folder();

    [GeneratedRegex(@"^(?:global )?using (?:static )?Ledger\.Domain\.([A-Za-z]+)")]
    private static partial Regex Using();
}
