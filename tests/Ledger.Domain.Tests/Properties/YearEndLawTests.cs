using CsCheck;
using Ledger.Domain.Allocations;
using Ledger.Domain.Dues;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;
using Ledger.Domain.Tests.Dues;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Properties;

/// <summary>
/// Two years of grants, allocations and dues, with year ends in any order among them, refused commands included. Ending
/// a year moves money and neither makes nor loses a fen. A failure prints its seed.
/// </summary>
public sealed class YearEndLawTests
{
    private sealed record Step(int Kind, long Fen, int Day, int Year, FundingTier Tier);

    private static readonly Gen<List<Step>> steps = Gen.Select(
        Gen.Int[0, 7], Gen.Long[1, 99_999], Gen.Int[1, 365], Gen.Int[2026, 2027], Gen.Enum<FundingTier>(),
        (kind, fen, day, year, tier) => new Step(kind, fen, day, year, tier)).List[1, 40];

    private static readonly Gen<CarryOverKind> rules = Gen.Enum<CarryOverKind>();

    [Fact]
    public void ending_a_year_keeps_the_sum_of_each_holder_and_fund_over_all_years() => Gen.Select(steps, rules).Sample(
        (played, rule) =>
        {
            var scene = AScene(rule);
            foreach (var step in played)
            {
                var before = Sums(scene);
                var document = Play(scene, step);
                if (document is CarryPool or CarryDues)
                {
                    Assert.Equal(before, Sums(scene));
                }
            }

            Assert.All(scene.Book.Entries, e => Assert.Equal(Money.Zero, Money.Sum(Postings.Of(e.Fact).Select(l => l.Amount))));
            Assert.All((string[])[JournalAccount.PoolCarriedOver, JournalAccount.DuesCarriedOver], account =>
                Assert.Equal(Money.Zero, Money.Sum(Lines(scene).Where(l => l.Account == account).Select(l => l.Amount))));
        }, iter: 300);

    [Fact]
    public void what_decisions_see_of_a_pool_is_what_the_journal_says() => Gen.Select(steps, rules).Sample((played, rule) =>
    {
        var scene = AScene(rule);
        played.ForEach(step => Play(scene, step));
        foreach (var year in (int[])[2026, 2027, 2028])
        {
            var pool = scene.Book.Read<Pool>((StreetPool with { Year = new(year) }).Stream);
            var lines = Lines(scene).Where(l => l.Year.Value == year && l.Fund == PartyWork).ToList();
            Assert.Equal(Sum(lines, JournalAccount.Unallocated), pool.Unallocated.Final);
            Assert.Equal(Sum(lines, JournalAccount.Unallocated) + Sum(lines, JournalAccount.Reserved),
                Money.Sum(pool.Given!.Select(l => l.Amount)));
            var dues = scene.Book.Read<DuesYear>((DuesScenes.TwoNewDues with { Year = new(year) }).Stream);
            Assert.Equal(
                Money.Sum(Lines(scene).Where(l => l.Year.Value == year && l.Account == JournalAccount.DuesCollected).Select(l => l.Amount)),
                dues.Retained!.Final + Money.Sum(dues.Unremitted.Values.Select(m => m.Final)));
        }
    }, iter: 300);

    private static Scenario AScene(CarryOverKind rule)
    {
        var set = new CarryOverSet(new(2020, 1, 1), "演示〔2020〕2号", rule, 2, 6, 30);
        return DuesScenes.AStreetWithBranches().Given(Fund.Stream(PartyWork), set)
            .Given(Fund.Stream(FundCodes.ReturnedDues), set);
    }

    private static Command Play(Scenario scene, Step step)
    {
        var pool = StreetPool with { Year = new(step.Year) };
        var dues = DuesScenes.TwoNewDues with { Year = new(step.Year) };
        var day = new LocalDate(step.Year, 1, 1).PlusDays(step.Day - 1);
        Command command = step.Kind switch
        {
            0 or 1 => new ReceiveAppropriation(pool, step.Tier, new Money(step.Fen), day, Evidence.Document("演示指标"), "指标"),
            2 => new DraftAllocation(pool, [new AllocationLine(Shicheng, new Money(step.Fen), null)], day, Evidence.None, "安排"),
            3 => new CancelAllocation(LastDocument(scene), new(step.Year, 12, 31), "撤销"),
            4 => DuesScenes.Collect(step.Fen, day.Month, day, dues),
            5 => DuesScenes.Remit(1, 12, new LocalDate(step.Year, 12, 1).PlusDays(step.Day % 90), dues),
            6 => new CarryPool(pool, Evidence.None, "年末结转"),
            _ => new CarryDues(dues, Evidence.None, "年末结转"),
        };
        if (command is DraftAllocation draft && scene.When(draft, People.Recorder).Code == "accepted")
        {
            Approve(scene, day);
            return command;
        }

        scene.Book.Record(command, People.Recorder);
        return command;
    }

    private static void Approve(Scenario scene, LocalDate day)
    {
        var id = LastDocument(scene);
        scene.Given(new SubmitAllocation(id), People.Recorder);
        scene.Book.Record(new ApproveAllocation(id, day), People.Approver);
    }

    private static string LastDocument(Scenario scene) =>
        scene.Book.Entries.Select(e => e.Fact).OfType<AllocationDrafted>().LastOrDefault()?.Id ?? "none";

    private static IEnumerable<JournalLine> Lines(Scenario scene) =>
        scene.Book.Entries.SelectMany(e => Postings.Of(e.Fact));

    private static Money Sum(IEnumerable<JournalLine> lines, string account) =>
        Money.Sum(lines.Where(l => l.Account == account).Select(l => l.Amount));

    /// <summary>What each holder has of each fund, taken-back money included, over all years.</summary>
    private static Dictionary<(Holder, string), Money> Sums(Scenario scene) => Lines(scene)
        .Where(l => JournalAccount.MoneyHeld.Contains(l.Account)
            || l.Account is JournalAccount.PoolClawedBack or JournalAccount.DuesClawedBack)
        .GroupBy(l => (l.Holder, l.Fund)).ToDictionary(g => g.Key, g => Money.Sum(g.Select(l => l.Amount)));
}
