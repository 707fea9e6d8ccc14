using System.Collections.Concurrent;
using CsCheck;
using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Collective.VillageScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Collective;

/// <summary>Any sequence of commands on a village's books, refused ones included. A failure prints its seed.</summary>
public sealed class CollectiveProperties
{
    private sealed record Step(int Kind, long Yuan, int Day, int Pick);

    private static readonly Gen<List<Step>> Steps = Gen.Select(
        Gen.Int[0, 10], Gen.Long[1, 400], Gen.Int[1, 365], Gen.Int[0, 40], (k, y, d, p) => new Step(k, y, d, p))
        .List[1, 60];

    [Fact]
    public void the_steps_reach_every_fact_of_a_year()
    {
        var seen = new ConcurrentDictionary<Type, int>();
        Steps.Sample(steps => Played(steps).Book.Entries.ToList()
            .ForEach(e => seen.AddOrUpdate(e.Fact.GetType(), 1, (_, n) => n + 1)), iter: 2_000);
        Assert.Empty(typeof(ICollectiveFact).Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(ICollectiveFact)) && !t.IsInterface)
            .Except([typeof(CollectiveCarriedOver), typeof(CollectiveCarriedForward)])
            .Where(t => seen.GetValueOrDefault(t) < 5).Select(t => $"{t.Name} {seen.GetValueOrDefault(t)}"));
    }

    [Fact]
    public void every_facts_lines_sum_to_zero() => Steps.Sample(steps => Assert.All(Played(steps).Book.Entries,
        entry => Assert.Equal(Money.Zero, Money.Sum(Postings.Of(entry.Fact).Select(l => l.Amount)))));

    [Fact]
    public void a_reversal_is_the_exact_negation_of_what_it_cancels() => Steps.Sample(steps =>
    {
        var book = Played(steps).Book;
        Assert.All(book.Entries.Where(e => e.Fact is IReversal), reversal =>
        {
            var place = ((IReversal)reversal.Fact).Reverses;
            var original = book.Facts(place.Stream)[(int)place.Version - 1];
            Assert.Equal(Postings.Of(original).Select(l => l with { Amount = -l.Amount }), Postings.Of(reversal.Fact));
        });
    }, iter: 400);

    [Fact]
    public void no_bucket_is_below_nothing_on_any_day_and_decisions_see_what_the_journal_says() => Steps.Sample(steps =>
    {
        var scene = Played(steps);
        var books = scene.Book.Read<CollectiveBooks>(Books.Stream);
        Assert.All(Days(scene), day =>
        {
            Assert.True(books.Available.On(day) >= Money.Zero);
            Assert.Equal(scene.Balance(JournalAccount.Available, day), books.Available.On(day));
            Assert.Equal(scene.Balance(JournalAccount.Reserve, day), books.Reserve.On(day));
            Assert.Equal(scene.Balance(JournalAccount.EarmarkedPayable, day),
                Money.Sum(books.Earmarks.Values.Select(e => e.Left.On(day))));
            Assert.True(books.Reserve.On(day) >= Money.Zero);
            Assert.All(books.Earmarks.Values, e => Assert.True(e.Left.On(day) >= Money.Zero));
            Assert.All(books.Unpaid.Values, unpaid => Assert.True(unpaid.On(day) >= Money.Zero));
        });
    }, iter: 400);

    private static Scenario Played(List<Step> steps)
    {
        var scene = Worlds.AStreetWithTwelveUnits();
        foreach (var (step, index) in steps.Select((s, i) => (s, i)))
        {
            scene.Book.Record(Command(scene, step, index), People.Recorder);
        }

        return scene;
    }

    private static Command Command(Scenario scene, Step step, int index)
    {
        var day = new LocalDate(2026, 1, 1).PlusDays(step.Day - 1);
        return step.Kind switch
        {
            0 => Opening(step.Yuan, step.Pick),
            1 => Income(step.Yuan, day, step.Pick % 2 == 0 ? "501" : "502"),
            2 => Cost(step.Yuan, day, step.Pick % 2 == 0 ? "511" : "151"),
            3 => Subsidy(step.Yuan, day, step.Pick % 2 == 0 ? "专项" : null),
            4 => Recognise(Picked(scene, step), 1 + (step.Yuan / 4), day),
            5 => Donation(step.Yuan, day),
            6 => new ReleaseReserve(Books, "决议", Money.Yuan(step.Yuan), day, Evidence.None, "动用"),
            7 => Resolve($"{index}号", day,
                (DistributionUse.Reserve, 1 + (step.Yuan / 20)), (DistributionUse.Members, 1 + step.Pick)),
            8 => Pay((DistributionUse)(1 + (step.Pick % 3)), 1 + (step.Yuan / 40), day),
            9 => Reverse(Picked(scene, step), day),
            _ => Reverse(Latest(scene), Year.LastDay),
        };
    }

    private static VoucherNumber Picked(Scenario scene, Step step) =>
        Vouchers(scene) is { Count: > 0 } vouchers ? vouchers[step.Pick % vouchers.Count] : Nothing;

    private static VoucherNumber Latest(Scenario scene) => Vouchers(scene).LastOrDefault(Nothing);

    private static VoucherNumber Nothing => new(VoucherKind.Receipt, 2026, 1);

    private static List<VoucherNumber> Vouchers(Scenario scene) =>
        [.. scene.Book.Entries.Select(e => e.Fact).OfType<IMoneyFact>().Select(f => Voucher.Parse($"{f.Voucher}")!)];

    private static IEnumerable<LocalDate> Days(Scenario scene) =>
        scene.Book.Entries.Select(e => e.Fact).OfType<IMoneyFact>().Select(f => f.EffectiveOn).Distinct();
}
