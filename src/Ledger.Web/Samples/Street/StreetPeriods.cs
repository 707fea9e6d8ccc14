using Ledger.Domain.Periods;
using NodaTime;

namespace Ledger.Web.Samples.Street;

/// <summary>The months of 2025 are closed once the corrections are in; 2026 stays open to record into.</summary>
internal static class StreetPeriods
{
    private const int Year = 2025;

    public static void Write(SamplePlan plan)
    {
        for (var month = 1; month <= 12; month++)
        {
            plan.Do(new LocalDate(2026, 3, 10), StreetPeople.Approver, new ClosePeriod(
                new PeriodKey(StreetPlaces.Office, Year, month),
                [
                    new ChecklistItem("vouchers-complete", Done: true, null),
                    new ChecklistItem("bank-reconciled", Done: true, null),
                    new ChecklistItem("receipts-confirmed", Done: true, null),
                ]), "上年更正已入账");
        }
    }
}
