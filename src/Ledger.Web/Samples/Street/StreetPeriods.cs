using Ledger.Domain.Periods;
using NodaTime;

namespace Ledger.Web.Samples.Street;

/// <summary>The months of 2025 are closed once the corrections are in; 2026 stays open to record into.</summary>
internal static class StreetPeriods
{
    private const int Year = 2025;

    /// <summary>What the checklist of a closed month says; sample data is written without a store that could answer.</summary>
    public static readonly IReadOnlyList<ChecklistItem> Checklist =
    [
        new("vouchers-complete", Done: true, null),
        new("bank-reconciled", Done: true, null),
        new("receipts-confirmed", Done: true, null),
    ];

    public static void Write(SamplePlan plan)
    {
        for (var month = 1; month <= 12; month++)
        {
            plan.Do(new LocalDate(2026, 3, 10), StreetPeople.Approver,
                new ClosePeriod(new PeriodKey(StreetPlaces.Office, Year, month), []), "上年更正已入账");
        }
    }
}
