using CsCheck;
using Ledger.Domain.Dues;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Dues.DuesScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Dues;

/// <summary>Any sequence of commands about dues, refused ones included. A failure prints its seed.</summary>
public sealed class DuesProperties
{
    private sealed record Step(int Kind, long Fen, int Day, int Month, int Pick);

    private static readonly Gen<List<Step>> Steps = Gen.Select(
        Gen.Int[0, 6], Gen.Long[1, 99_999], Gen.Int[1, 400], Gen.Int[1, 12], Gen.Int[0, 30],
        (k, f, d, m, p) => new Step(k, f, d, m, p)).List[1, 50];

    [Fact]
    public void lines_sum_to_zero_and_a_reversal_is_the_exact_negation() => Steps.Sample(steps =>
    {
        var book = Played(steps).Book;
        Assert.All(book.Entries, entry =>
        {
            var lines = Postings.Of(entry.Fact);
            Assert.Equal(Money.Zero, Money.Sum(lines.Select(l => l.Amount)));
            if (entry.Fact is IReversal { Reverses: var place })
            {
                var original = Postings.Of(book.Facts(place.Stream)[(int)place.Version - 1]);
                Assert.Equal(original.Select(l => l with { Amount = -l.Amount }), lines);
            }
        });
    }, iter: 400);

    [Fact]
    public void no_account_of_dues_is_below_nothing_on_any_day() => Steps.Sample(steps =>
    {
        var scene = Played(steps);
        string[] accounts =
        [
            JournalAccount.DuesCollected, JournalAccount.DuesRemitted, JournalAccount.DuesReturnable,
            JournalAccount.Available,
        ];
        Assert.All(Days(scene), day => Assert.All(accounts, a => Assert.True(scene.Dues(a, day) >= Money.Zero)));
    }, iter: 400);

    [Fact]
    public void decisions_see_what_the_journal_says() => Steps.Sample(steps =>
    {
        var scene = Played(steps);
        var dues = scene.Book.Read<DuesYear>(TwoNewDues.Stream);
        Assert.All(Days(scene), day => Assert.Equal(
            scene.Dues(JournalAccount.DuesRemitted, day), dues.Remitted.On(day)));
    }, iter: 400);

    private static Scenario Played(List<Step> steps)
    {
        var scene = AStreetWithBranches();
        foreach (var step in steps)
        {
            scene.Book.Record(Command(scene, step), People.Recorder);
        }

        return scene;
    }

    private static Command Command(Scenario scene, Step step)
    {
        var day = new LocalDate(2026, 1, 1).PlusDays(step.Day - 1);
        return step.Kind switch
        {
            0 or 1 => Collect(step.Fen, step.Month, day),
            2 => Remit(1, step.Month, day),
            3 => Return(1, 12, day),
            4 or 5 => Reverse(Picked(scene, step.Pick), day),
            _ => Reverse(Picked(scene, int.MaxValue), new LocalDate(2027, 2, 4)),
        };
    }

    private static VoucherNumber Picked(Scenario scene, int pick)
    {
        var vouchers = scene.Book.Facts(TwoNewDues.Stream).OfType<IDuesFact>().Select(f => $"{f.Voucher}").ToList();
        return Voucher.Parse(vouchers.Count == 0 ? "R-2026-000001" : vouchers[Math.Min(pick, vouchers.Count - 1)])!;
    }

    private static IEnumerable<LocalDate> Days(Scenario scene) =>
        scene.Book.Entries.Select(e => e.Fact).OfType<IMoneyFact>().Select(f => f.EffectiveOn).Distinct();
}
