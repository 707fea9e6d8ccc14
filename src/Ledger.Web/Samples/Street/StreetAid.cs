using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Web.Samples.Street;

/// <summary>Fact F04: 27 students were helped within a year with about, and more than, 40,000 yuan.</summary>
internal static class StreetAid
{
    private const int Students = 27;

    public static void Write(SamplePlan plan)
    {
        new AllocationRound(StreetFunds.Charity, new(2026, 6, 15), FundingTier.Subdistrict,
            [(StreetPlaces.Street, Money.Yuan(60_000))], "演示安排〔2026〕爱心1号", "爱心助学资金").Write(plan);
        var day = new LocalDate(2026, 8, 26);
        var account = new AccountKey(StreetPlaces.Street, StreetFunds.Charity, FiscalYear.Of(day));
        plan.Do(StreetPlaces.Workday(day.PlusDays(2)), StreetPeople.SecondRecorder, new RecordExpenditure(
            account, Money.Yuan(Students * 1_520), day, StreetPurposes.StudentAid.Code, $"受助大学生{Students}人（演示）",
            "student-aid-2026", "演示决议〔2026〕爱心1号", null, new Evidence("演示助学发放表", [], Students),
            $"资助困难大学生{Students}人，每人1520.00元"));
    }
}
