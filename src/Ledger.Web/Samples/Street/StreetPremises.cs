using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>
/// Fact F05: more than 1.2 million spent on the premises of twelve villages and communities. The book holds twelve
/// works of different cost; the sum said in the report is a claim and is never divided by twelve.
/// </summary>
internal static class StreetPremises
{
    /// <summary>The works: the unit, what was allocated for it in yuan, what it cost in fen, and when it was paid.</summary>
    private static readonly IReadOnlyList<(string Unit, int Allocated, long Fen, LocalDate Paid)> works =
    [
        (Shicheng, 115_000, 11_240_000, new(2025, 9, 4)),
        (Xihoujie, 100_000, 9_865_050, new(2025, 9, 18)),
        (Jiefanglu, 108_000, 10_532_000, new(2025, 10, 16)),
        (Peppers, 92_000, 8_976_000, new(2025, 10, 29)),
        (Weak, 95_000, 9_320_000, new(2025, 11, 20)),
        (Dongshanbei, 120_000, 11_890_000, new(2026, 6, 11)),
        (Xicai, 100_000, 9_748_560, new(2026, 6, 25)),
        (Erdaojie, 112_000, 10_930_000, new(2026, 7, 14)),
        (Wuhanlu, 103_000, 10_125_000, new(2026, 7, 30)),
        (Relocated, 88_000, 8_674_000, new(2026, 8, 20)),
        (Tourism, 122_000, 12_061_540, new(2026, 9, 10)),
        (Vegetables, 115_000, 11_233_000, new(2026, 9, 24)),
    ];

    public static void Write(SamplePlan plan)
    {
        Batch(plan, new(2025, 6, 3), "阵地建设第一批");
        Batch(plan, new(2026, 4, 7), "阵地建设第二批");
        foreach (var (index, work) in works.Index())
        {
            var account = new AccountKey(work.Unit, StreetFunds.Premises, FiscalYear.Of(work.Paid));
            plan.Do(Workday(work.Paid.PlusDays(3 + (index % 4))), StreetPeople.KeeperOf(work.Unit), new RecordExpenditure(
                account, new Money(work.Fen), work.Paid, StreetPurposes.Premises.Code, $"演示建筑工程队{index % 3 + 1}",
                $"premises-{work.Unit}", $"演示决议〔{work.Paid.Year}〕{index + 1}号（四议两公开）", null,
                new Evidence($"演示工程票{index + 1:000}", [], 5), "办公场所内外硬件升级和环境整治"), "竣工验收合格，按合同结算");
        }
    }

    private static void Batch(SamplePlan plan, LocalDate day, string summary) => new AllocationRound(
        StreetFunds.Premises, day, FundingTier.District,
        [.. works.Where(w => w.Paid.Year == day.Year).Select(w => (w.Unit, Money.Yuan(w.Allocated)))],
        $"演示安排〔{day.Year}〕{day.Month:00}{day.Day:00}号", $"{day.Year}年{summary}").Write(plan);
}
