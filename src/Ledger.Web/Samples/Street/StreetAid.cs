using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>Fact F04: 27 students were helped within a year with about, and more than, 40,000 yuan.</summary>
internal static class StreetAid
{
    private const int YuanEach = 1_520;

    /// <summary>Where the students live: how many, and what was allocated for them in yuan.</summary>
    private static readonly IReadOnlyList<(string Unit, int Students, int Allocated)> homes =
        [(Xihoujie, 9, 14_000), (Xicai, 8, 13_000), (Vegetables, 6, 10_000), (Weak, 4, 7_000)];

    public static void Write(SamplePlan plan)
    {
        new AllocationRound(StreetFunds.Charity, new(2026, 6, 15), FundingTier.Subdistrict,
            [.. homes.Select(h => (h.Unit, Money.Yuan(h.Allocated)))], "演示安排〔2026〕爱心1号", "爱心助学资金").Write(plan);
        var day = new LocalDate(2026, 8, 26);
        foreach (var (unit, students, _) in homes)
        {
            plan.Do(Workday(day.PlusDays(2)), StreetPeople.SecondRecorder, new RecordExpenditure(
                new AccountKey(unit, StreetFunds.Charity, FiscalYear.Of(day)), Money.Yuan(students * YuanEach), day,
                StreetPurposes.StudentAid.Code, $"受助大学生{students}人（演示）", "student-aid-2026", "演示决议〔2026〕爱心1号",
                null, new Evidence($"演示助学发放表{unit[^3..]}", [], students), $"资助困难大学生{students}人，每人{YuanEach}元"));
        }
    }
}
