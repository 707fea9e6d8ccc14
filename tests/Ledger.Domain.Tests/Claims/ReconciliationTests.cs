using CsCheck;
using Ledger.Domain.Claims;
using Ledger.Domain.Kernel;
using Xunit;
using static Ledger.Domain.Claims.ClaimVerdict;
using static Ledger.Domain.Kernel.Qualifier;

namespace Ledger.Domain.Tests.Claims;

public sealed class ReconciliationTests
{
    [Theory]
    [InlineData(18_000_000, Agrees, 0)]
    [InlineData(17_999_999, Overstated, -1)]
    [InlineData(18_000_001, Understated, 1)]
    public void a_bare_figure_means_itself(long book, ClaimVerdict verdict, long difference) =>
        Judged(Said(18_000_000, 18_000_000), book, verdict, difference);

    [Theory]
    [InlineData(120_000_000, Overstated, -1)]
    [InlineData(120_000_001, Agrees, 0)]
    [InlineData(129_999_999, Agrees, 0)]
    [InlineData(130_000_000, Understated, 1)]
    public void more_than_excludes_the_figure_and_the_next_one(long book, ClaimVerdict verdict, long difference) =>
        Judged(Said(120_000_000, 130_000_000, MoreThan), book, verdict, difference);

    [Theory]
    [InlineData(29_999_999, Overstated)]
    [InlineData(30_000_000, Agrees)]
    [InlineData(900_000_000, Agrees)]
    public void at_least_includes_the_figure_and_is_open_above(long book, ClaimVerdict verdict) =>
        Assert.Equal(verdict, Reconciliation.Of(Said(30_000_000, null, AtLeast), new Money(book)).Verdict);

    [Theory]
    [InlineData(3_599_999, Overstated)]
    [InlineData(3_600_000, Agrees)]
    [InlineData(9_999_999, Agrees)]
    public void about_and_more_than_stack(long book, ClaimVerdict verdict) =>
        Assert.Equal(verdict, Reconciliation.Of(Said(4_000_000, null, About, MoreThan), new Money(book)).Verdict);

    [Theory]
    [InlineData(899, Overstated)]
    [InlineData(900, Agrees)]
    [InlineData(1_100, Agrees)]
    [InlineData(1_101, Understated)]
    public void about_allows_a_tenth_to_each_side(long book, ClaimVerdict verdict) =>
        Assert.Equal(verdict, Reconciliation.Of(Said(1_000, null, About), new Money(book)).Verdict);

    [Fact]
    public void reached_alone_is_exact_and_with_more_than_it_is_open()
    {
        Assert.Equal(Understated, Reconciliation.Of(Said(1_000, null, Reached), new Money(1_001)).Verdict);
        Assert.Equal(Agrees, Reconciliation.Of(Said(1_000, null, Converted, Reached, MoreThan), new Money(5_000)).Verdict);
    }

    [Fact]
    public void a_masked_figure_gets_no_verdict_and_is_not_zero()
    {
        var masked = new ClaimedAmount(null, null, [MoreThan, Cumulative], true);
        Assert.Equal(new Reconciliation(Masked, null), Reconciliation.Of(masked, Money.Zero));
        Assert.Equal(new Reconciliation(Masked, null), Reconciliation.Of(masked, null));
    }

    [Fact]
    public void a_measure_the_book_does_not_have_gets_no_verdict() =>
        Assert.Equal(new Reconciliation(NotInBook, null), Reconciliation.Of(Said(1, 1), null));

    [Fact]
    public void the_difference_leads_to_the_nearest_figure_that_agrees() => Gen.Select(
        Gen.Long[0, 1_000_000], Gen.Long[2, 1_000_000], Gen.Bool, Gen.Enum<Qualifier>().Array[0, 3],
        Gen.Long[0, 3_000_000], (low, span, open, words, book) =>
            (Said: new ClaimedAmount(new(low), open ? null : new(low + span), words, false), Book: new Money(book)))
        .Sample(c =>
        {
            var (verdict, difference) = Reconciliation.Of(c.Said, c.Book);
            Assert.Equal(verdict == Agrees, difference == Money.Zero);
            Assert.Equal(Agrees, Reconciliation.Of(c.Said, c.Book - difference!.Value).Verdict);
        }, iter: 2_000);

    private static ClaimedAmount Said(long low, long? high, params IReadOnlyList<Qualifier> words) =>
        new(new Money(low), high is { } h ? new Money(h) : null, words, false);

    private static void Judged(ClaimedAmount said, long book, ClaimVerdict verdict, long difference) =>
        Assert.Equal(new Reconciliation(verdict, new Money(difference)), Reconciliation.Of(said, new Money(book)));
}
