using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>One village's books over the two years.</summary>
/// <param name="Enterprise">The enterprise it runs.</param>
/// <param name="Earned">What the enterprise earned in 2025 and in 2026, in yuan; nothing where no amount is known.</param>
/// <param name="Rent">What came in besides in each year, in yuan.</param>
internal sealed record StreetVillage(
    string Unit, EnterpriseTerms Enterprise, (int Before, int Now)? Earned, int Rent, string RentFrom)
{
    /// <summary>Sales from April to October, in hundredths of the year's: both years are complete and comparable.</summary>
    private static readonly IReadOnlyList<(int Month, int Hundredths)> season =
        [(4, 10), (5, 12), (6, 15), (7, 18), (8, 17), (9, 15), (10, 13)];

    /// <summary>What the books held when the ledger took them over, in yuan.</summary>
    public (int Available, int Reserve, int Undistributed) Opening { get; init; } = (60_000, 30_000, 20_000);

    /// <summary>The books of a year.</summary>
    public CollectiveKey Books(int year) => new(Unit, new FiscalYear(year));

    /// <summary>The usual course: taken over, earned, spent, carried.</summary>
    public void Write(SamplePlan plan, SampleChance chance)
    {
        var (start, keeper) = (new LocalDate(2025, 1, 1), StreetPeople.SecondRecorder);
        plan.Do(new(2025, 1, 7), keeper, new OpenCollective(Books(2025), Money.Yuan(Opening.Available),
            Money.Yuan(Opening.Reserve), Money.Yuan(Opening.Undistributed), start,
            Evidence.Document("演示科目余额表2024-12-31"), "建账：接收上年余额"));
        var enterprise = plan.Note(new(2025, 1, 8), keeper, new RegisterEnterprise(Unit, Enterprise, new(2024, 3, 1)));
        var lease = StreetContracts.Lease(plan, Unit, RentFrom, Rent);
        foreach (var (year, earned) in new[] { (2025, Earned?.Before), (2026, Earned?.Now) })
        {
            Rents(plan, year, lease);
            if (earned is { } yuan)
            {
                Sales(plan, chance, year, yuan, enterprise);
            }
        }

        plan.Do(new(2026, 1, 12), keeper, new CarryCollective(Books(2025), Evidence.None, "年终结转"));
    }

    private void Rents(SamplePlan plan, int year, Noted lease)
    {
        foreach (var (half, month) in new[] { (1, 3), (2, 9) })
        {
            var day = Workday(new LocalDate(year, month, 20));
            plan.Do(Workday(day.PlusDays(1)), StreetPeople.SecondRecorder, () => new RecordIncome(Books(year), "501",
                new Money(Rent * 50L), day, Recurring: true, RentFrom, null, "出租", lease.Id,
                Evidence.Document($"演示收据{Unit[^3..]}-{day:uuuuMMdd}"), "门面（场地）租金")
            {
                Instalment = ((year - 2025) * 2) + half,
            });
        }

        var paid = Workday(new LocalDate(year, 9, 27));
        plan.Do(Workday(paid.PlusDays(2)), StreetPeople.SecondRecorder, new RecordCost(Books(year), "513",
            new Money(Rent * 20L), paid, "演示村务用品店", null, null, null,
            Evidence.Document($"演示票管理{Unit[^3..]}-{year}"), "村务管理费用"));
    }

    private void Sales(SamplePlan plan, SampleChance chance, int year, int yuan, Noted enterprise)
    {
        foreach (var (month, hundredths) in season)
        {
            var sold = new Money((long)yuan * hundredths);
            var day = Workday(new LocalDate(year, month, chance.Between(8, 20)));
            var spent = new Money(sold.Fen * chance.Between(38, 46) / 100);
            plan.Do(Workday(day.PlusDays(chance.Between(0, 4))), StreetPeople.SecondRecorder, () => new RecordIncome(
                Books(year), "501", sold, day, Recurring: true, "演示采购单位", enterprise.Id, null, null,
                Evidence.Document($"演示销售票{Unit[^3..]}-{day:uuuuMMdd}"), $"{month}月{Enterprise.Industry}收入"));
            plan.Do(Workday(day.PlusDays(5)), StreetPeople.SecondRecorder, () => new RecordCost(
                Books(year), "511", spent, day, "演示农资和劳务单位", enterprise.Id, null, null,
                Evidence.Document($"演示成本票{Unit[^3..]}-{day:uuuuMMdd}"), $"{month}月经营支出"));
        }
    }
}
