using Ledger.Domain.Disclosure;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Rules.Catalogue;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R25NotDisclosedTests
{
    [Fact]
    public void a_quarter_that_was_not_made_public_the_day_after_it_was_due_is_a_hit() =>
        Assert.Equal("2026-Q1/late", Assert.Single(Scene().Run("R25", On(4, 16))).About);

    [Fact]
    public void a_quarter_made_public_on_the_last_day_with_the_books_figures_is_not() =>
        Published(On(4, 15)).Holds("R25", On(6, 30));

    [Fact]
    public void a_quarter_made_public_late_is_a_hit() => Published(On(4, 16)).Breaks("R25", On(6, 30));

    [Fact]
    public void a_correction_of_the_quarter_after_it_was_made_public_is_a_hit_until_it_is_published_again()
    {
        var scene = Published(On(4, 15)).Spent(5, On(3, 31));
        scene.Breaks("R25", On(6, 30));
        Publish(scene, On(5, 1), "更正").Holds("R25", On(6, 30));
    }

    private static RuleScene Scene() => new RuleScene().Arrived(100, On(1, 5)).Spent(10, On(2, 1))
        .Rule(new DisclosureSet(new(2020, 1, 1), RuleScene.Document, false, 15, Money.Yuan(1)));

    private static RuleScene Published(LocalDate day) => Publish(Scene(), day, null);

    private static RuleScene Publish(RuleScene scene, LocalDate day, string? supersedes) =>
        scene.With(PublishedPeriod.Stream(Shicheng, "2026-Q1"), new DisclosurePublished(Shicheng, "2026-Q1",
            R25NotDisclosed.Figures(RuleBook.Of(scene.Entries, day), Shicheng, new DisclosurePeriod(2026, false, 1)),
            Instant.FromUtc(2026, 4, 15, 0, 0), day, "公开栏", supersedes));
}
