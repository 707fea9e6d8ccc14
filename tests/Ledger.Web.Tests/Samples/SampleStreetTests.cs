using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Web.Replay;
using Ledger.Web.Samples;
using NodaTime;

namespace Ledger.Web.Tests.Samples;

public sealed class SampleStreetTests
{
    private const string Released = "cb8def13232db2e79acb23d6dd2c940b2a9edbd322635db0579d24ee8bc3e576";
    private static readonly IReadOnlyList<SampleEvent> played = [.. SampleScale.Street.Play(1)];

    private static IEnumerable<IFact> Facts => played.Select(e => e.Entry.Fact);

    [Fact]
    public void every_entry_and_every_holder_s_fund_sums_to_zero()
    {
        Assert.All(Facts, fact => Assert.Equal(0, Postings.Of(fact).Sum(l => l.Amount.Fen)));
        Assert.All(Facts.SelectMany(Postings.Of).GroupBy(l => (l.Holder, l.Fund)),
            book => Assert.Equal(0, book.Sum(l => l.Amount.Fen)));
    }

    [Fact]
    public void the_same_seed_gives_the_same_bytes_and_another_seed_gives_others()
    {
        Assert.Equal(Digest(played), Digest(SampleScale.Street.Play(1)));
        Assert.NotEqual(Digest(played), Digest(SampleScale.Street.Play(2)));
    }

    /// <summary>Changes whenever the sample street does, so that nobody changes it unawares.</summary>
    [Fact]
    public void the_sample_street_is_the_one_that_was_released()
    {
        var digest = Digest(played);
        Assert.True(digest == Released, $"The sample street has changed; its digest is now {digest}.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20_261_031)]
    public void every_seed_gives_a_street_that_the_rules_allow(int seed) =>
        Assert.NotEmpty(SampleScale.Street.Play((ulong)seed));

    [Fact]
    public void recorded_time_moves_forward_over_two_years_and_never_lies_before_the_business_date()
    {
        Assert.All(played.Zip(played.Skip(1)), p => Assert.True(p.First.Entry.At <= p.Second.Entry.At));
        Assert.Equal(2025, MemoryBook.DayOf(played[0].Entry.At).Year);
        Assert.InRange(MemoryBook.DayOf(played[^1].Entry.At), new LocalDate(2026, 10, 15), new LocalDate(2026, 10, 31));
        Assert.All(played, e => Assert.True(
            e.Entry.Fact is not IMoneyFact money || money.EffectiveOn <= MemoryBook.DayOf(e.Entry.At)));
    }

    [Fact]
    public void it_shows_each_turn_that_a_paper_may_take()
    {
        Assert.Contains(Facts, f => f is AllocationReturned);
        Assert.Contains(Facts, f => f is AllocationRevised);
        Assert.Contains(Facts, f => f is AllocationCancelled);
        Assert.Contains(Facts, f => f is AllocationReversed);
        Assert.Contains(Facts, f => f is HoldReleased);
        Assert.Contains(played, e => e.Entry.Fact is ExpenditureReversed f
            && f.EffectiveOn.Year < MemoryBook.DayOf(e.Entry.At).Year);
        var left = Facts.SelectMany(Postings.Of).GroupBy(l => l.Account).ToDictionary(g => g.Key, g => g.Sum(l => l.Amount.Fen));
        Assert.Equal(300_000, left[JournalAccount.InTransit]);
        Assert.Equal(1_000_000, left[JournalAccount.Held]);
    }

    [Fact]
    public void everything_that_could_be_taken_for_real_says_that_it_is_a_sample() =>
        Assert.All(played, e => Assert.Contains("演示", e.Entry.By.DisplayName, StringComparison.Ordinal));

    private static string Digest(IEnumerable<SampleEvent> events)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var e in events.Select(e => SampleLoad.Stored("990101", e)))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(
                $"{e.Id} {e.Stream} {e.Version} {e.Type} {e.At} {e.By.User} {e.By.Correlation} {e.By.Headers}\n"));
            digest.AppendData(e.Data);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
