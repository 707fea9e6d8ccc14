using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;
using static Ledger.Web.Samples.Street.StreetPurposes;

namespace Ledger.Web.Samples.Street;

/// <summary>What the twelve spend in the course of the two years; amounts vary with the seed.</summary>
internal static class StreetSpending
{
    private static readonly LocalDate today = new(2026, 10, 31);

    private static readonly IReadOnlyList<(Purpose Purpose, string Payee, string Summary)> partyWork =
    [
        (Training, "演示培训中心", "党员轮训场地和资料"),
        (Materials, "演示新华书店", "征订党报党刊和学习读本"),
        (Activities, "演示印刷店", "主题党日活动展板"),
        (Hardship, "演示商店", "走访慰问困难党员"),
        (Commendation, "演示文化用品店", "优秀党员奖牌证书"),
    ];

    private static readonly IReadOnlyList<(Purpose Purpose, string Payee, string Summary)> serveMasses =
    [
        (PublicService, "演示电气维修部", "楼道照明维修"),
        (Elderly, "演示助餐点", "为老助餐补贴"),
        (SelfGovernance, "演示广告部", "居民议事会宣传"),
        (PublicWelfare, "演示社工站", "青少年暑期托管"),
        (SmallRepairs, "演示五金店", "便民小修材料"),
    ];

    public static void Write(SamplePlan plan, SampleChance chance)
    {
        foreach (var unit in Twelve)
        {
            foreach (var year in new[] { 2025, 2026 })
            {
                Year(plan, chance, new AccountKey(unit.Code, StreetFunds.PartyWork, new FiscalYear(year)), 2, partyWork,
                    (900, 2_300), (700, 1_500));
                Year(plan, chance, new AccountKey(unit.Code, StreetFunds.ServeMasses, new FiscalYear(year)), 4, serveMasses,
                    (2_000, 5_800), (1_500, 4_600));
            }
        }
    }

    /// <summary>An expenditure in each month from one on; what is paid before August comes from the first round.</summary>
    private static void Year(
        SamplePlan plan, SampleChance chance, AccountKey account, int firstMonth,
        IReadOnlyList<(Purpose Purpose, string Payee, string Summary)> kinds, (int Least, int Most) early,
        (int Least, int Most) late)
    {
        for (var month = firstMonth; month <= 12; month++)
        {
            var (least, most) = month < 8 ? early : late;
            var day = Workday(new LocalDate(account.Year.Value, month, chance.Between(3, 26)));
            var recorded = Workday(day.PlusDays(chance.Below(9) == 0 ? chance.Between(25, 40) : chance.Between(0, 8)));
            var (purpose, payee, summary) = kinds[(month + account.Unit[^1]) % kinds.Count];
            var amount = chance.Yuan(least, most);
            if (month != 7 && recorded <= today)
            {
                var document = $"演示票{account.Unit[^3..]}-{day:uuuuMMdd}";
                var receipt = SampleScan.Receipt(account.Unit, document, day, payee, amount, summary);
                plan.Do(recorded, StreetPeople.KeeperOf(account.Unit), new RecordExpenditure(account, amount, day,
                    purpose.Code, payee, null, null, null, receipt.Evidence(document), summary), receipt);
            }
        }
    }
}
