using Ledger.Domain.Contracts;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>The register of contracts: every village's lease, paid each half-year, and one whose payment is overdue.</summary>
internal static class StreetContracts
{
    private static readonly LocalDate signed = new(2025, 1, 8);
    private static readonly LocalDate until = new(2027, 12, 31);

    /// <summary>The lease of a village's premises, whose rents the village's books record.</summary>
    /// <param name="year">The rent of a year in yuan; a half of it is due at the end of March and of September.</param>
    public static Noted Lease(SamplePlan plan, string village, string tenant, int year) => plan.Note(
        signed, StreetPeople.SecondRecorder, new RegisterContract(
            village, new ContractTerms(ContractKind.Lease, "门面（场地）", tenant, new(2025, 1, 1), until,
                Money.Yuan(year / 4), null, null),
            PaymentSchedule.Of(PaymentRhythm.HalfYearly, new(2025, 3, 31), until, new Money(year * 50L)),
            signed, Evidence.Document($"演示租赁合同{village[^3..]}"), "门面（场地）出租"));

    public static void Write(SamplePlan plan)
    {
        var day = new LocalDate(2026, 4, 9);
        plan.Do(day, StreetPeople.SecondRecorder, new RegisterContract(
            Peppers, new ContractTerms(ContractKind.ContractingOut, "山塘（演示，12亩）", "演示养殖户", new(2026, 4, 1),
                new(2029, 3, 31), null, null, null),
            PaymentSchedule.Of(PaymentRhythm.Yearly, new(2026, 6, 30), new(2029, 3, 31), Money.Yuan(6_000)),
            day, Evidence.Document("演示发包合同202"), "山塘发包，每年六月底前交款"));
    }
}
