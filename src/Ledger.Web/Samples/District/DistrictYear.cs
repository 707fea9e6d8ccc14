using Ledger.Domain.Allocations;
using Ledger.Domain.Collective;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Web.Samples.Street;
using NodaTime;

namespace Ledger.Web.Samples.District;

/// <summary>What has its fixed days in a year: appropriations, two rounds of allocations, and the villages' books.</summary>
internal sealed class DistrictYear(DistrictShape shape, SampleChance chance, int year)
{
    private readonly SamplePlan plan = new();

    /// <summary>What a unit receives in one round of one fund: enough for what it spends from it in more than half a year.</summary>
    private Money Share => Money.Yuan(DistrictSpending.MostYuan * (shape.SpendsPerUnit + 3) / 3 + 1_000);

    /// <summary>The steps of the year in the order of days.</summary>
    public IEnumerable<SampleStep> Steps()
    {
        foreach (var (index, street) in shape.Streets.Index())
        {
            foreach (var fund in DistrictSpending.Funds)
            {
                Fund(street, fund, index % 8);
            }

            foreach (var unit in street.Units)
            {
                Collective(unit);
            }
        }

        return plan.InOrder.Where(s => s.Day <= DistrictShape.Today);
    }

    private void Fund(DistrictStreet street, string fund, int later)
    {
        var (pool, granted) = (new PoolKey(street.Office, fund, new(year)), Day(1, 4 + later));
        plan.Do(granted, shape.Login(DistrictSetup.Recorder), new ReceiveAppropriation(
            pool, FundingTier.District, new Money(Share.Fen * 2 * street.Units.Count), granted,
            Evidence.Document($"演示财指〔{year}〕{street.Code[6..9]}-{fund}"), $"{year}年度经费"));
        Round(street, pool, Day(1, 8 + later), "第一批", []);
        Round(street, pool, Day(7, 3 + later), "第二批", year == DistrictShape.Today.Year ? [street.Units[^1]] : []);
    }

    private void Round(
        DistrictStreet street, PoolKey pool, LocalDate day, string summary, IReadOnlyList<string> unconfirmed)
    {
        var (approved, paid) = (StreetPlaces.Workday(day.PlusDays(1)), StreetPlaces.Workday(day.PlusDays(3)));
        var draft = plan.Note(day, shape.Login(DistrictSetup.Recorder), new DraftAllocation(
            pool, [.. street.Units.Select(u => new AllocationLine(u, Share, FundingTier.District))], day,
            Evidence.Document($"演示安排{pool.Fund}-{day:uuuuMMdd}-{street.Code[6..9]}"), $"{year}年{summary}"));
        plan.Do(day, shape.Login(DistrictSetup.Recorder), () => new SubmitAllocation(draft.Id));
        plan.Do(approved, shape.Login(DistrictSetup.Approver), () => new ApproveAllocation(draft.Id, approved));
        plan.Do(paid, shape.Login(DistrictSetup.Payer), () => new DisburseAllocation(draft.Id, paid));
        foreach (var (index, unit) in street.Units.Except(unconfirmed).Index())
        {
            var arrived = StreetPlaces.Workday(day.PlusDays(5 + (index % 6)));
            plan.Do(arrived, shape.Login(DistrictSetup.Keeper), () => new ConfirmReceipt(draft.Id, unit, arrived));
        }
    }

    /// <summary>Opened or carried over, then rent and costs by the quarter; income rises a little every year.</summary>
    private void Collective(string unit)
    {
        var (keeper, books) = (shape.Login(DistrictSetup.Keeper), new CollectiveKey(unit, new FiscalYear(year)));
        plan.Do(Day(1, 14), keeper, year == shape.FirstYear
            ? new OpenCollective(books, Money.Yuan(50_000), Money.Yuan(20_000), Money.Yuan(10_000),
                books.Year.FirstDay, Evidence.Document("演示科目余额表"), "建账")
            : new CarryCollective(books with { Year = new(year - 1) }, Evidence.None, "年终结转"));
        foreach (var month in new[] { 2, 5, 8, 10 })
        {
            var day = Day(month, chance.Between(15, 26));
            var income = new Money(chance.Yuan(3_000, 40_000).Fen * (100 + (5 * (year - shape.FirstYear))) / 100);
            plan.Do(day, keeper, new RecordIncome(books, "501", income, day, Recurring: true, "演示租户", null, "出租", null,
                Evidence.Document($"演示收据{unit[6..]}-{day:uuuuMMdd}"), "租金收入"));
            plan.Do(day, keeper, new RecordCost(books, year < 2024 ? "541" : "513",
                new Money(income.Fen * chance.Between(20, 50) / 100), day, "演示商户", null, null, null,
                Evidence.Document($"演示票{unit[6..]}-{day:uuuuMMdd}"), "管理费用"));
        }
    }

    private LocalDate Day(int month, int day) => StreetPlaces.Workday(new LocalDate(year, month, day));
}
