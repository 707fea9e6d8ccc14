using Ledger.Domain.Accounts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>
/// What partners of co-building gave: 180,000 yuan by nine units for a pavement (F01), premises without a value (F02),
/// aid worth more than 70,000 within two years (F03), and gift parcels of unstated value (F22).
/// </summary>
internal static class StreetContributions
{
    private const string Ordinals = "一二三四五六七八九";

    public static void Write(SamplePlan plan)
    {
        Rules(plan);
        Pavement(plan);
        Give(plan, new(2025, 4, 16), Premises());
        Give(plan, new(2025, 12, 22), Parcels());
        Give(plan, new(2025, 5, 28), Goods(Xihoujie, "驻地单位甲（演示）", 18_600, "办公桌椅和电脑", 24));
        Give(plan, new(2025, 10, 15), Goods(Erdaojie, "驻地单位乙（演示）", 21_450, "健身器材", 12));
        Give(plan, new(2026, 3, 26), Goods(Jiefanglu, "驻地单位丙（演示）", 16_880, "图书和书架", 640));
        Give(plan, new(2026, 7, 16), Cash(Wuhanlu, "驻地单位丁（演示）", 17_500));
    }

    private static void Rules(SamplePlan plan)
    {
        var (day, from) = (new LocalDate(2025, 1, 6), new LocalDate(2025, 1, 1));
        plan.Do(day, StreetPeople.Administrator, new EstablishFund(
            FundCodes.CoBuilding, "共建资助", "Co-building contributions", HolderKind.Fiscal, from));
        plan.Do(day, StreetPeople.Administrator, new SetFundRule(FundCodes.CoBuilding, new PurposesSet(
            from, "演示共建协议〔2025〕1号",
            [StreetPurposes.Paving, StreetPurposes.PublicWelfare, StreetPurposes.Elderly, StreetPurposes.Corridor],
            [new ForbiddenPurpose(StreetPurposes.StaffPay, "协议第六条"), new ForbiddenPurpose(StreetPurposes.Reception, "协议第六条")])));
    }

    /// <summary>Nine units that the report does not name; their shares are not known and the sum is never divided.</summary>
    private static void Pavement(SamplePlan plan)
    {
        var day = new LocalDate(2025, 9, 10);
        Give(plan, day, new ContributionTerms(Shicheng, ContributionKind.Cash,
            [.. Ordinals.Select(n => new Contributor($"共建单位{n}（演示）", 1, null))], Money.Yuan(180_000), null, null, null,
            "paving-2025"));
        var account = new AccountKey(Shicheng, FundCodes.CoBuilding, FiscalYear.Of(day));
        foreach (var (paid, yuan, summary) in new[]
        {
            (new LocalDate(2025, 10, 14), 72_000, "人行道彩砖铺装进度款"), (new LocalDate(2025, 11, 27), 108_000, "人行道彩砖铺装结算款"),
        })
        {
            plan.Do(paid.PlusDays(1), StreetPeople.Clerk, new RecordExpenditure(
                account, Money.Yuan(yuan), paid, StreetPurposes.Paving.Code, "演示市政工程队", "paving-2025",
                "演示决议〔2025〕狮城1号（一征三议两公开）", null, Evidence.Document($"演示工程票{paid:uuuuMMdd}"), summary));
        }
    }

    private static ContributionTerms Premises() => new(Dongshanbei, ContributionKind.InKind,
        [new Contributor("原一通机械厂", 1, null)], null, null,
        new Quantity(300, "平方米", [Qualifier.MoreThan]), null, "party-branch-room");

    private static ContributionTerms Parcels() => new(Xicai, ContributionKind.InKind,
        [new Contributor("公益超市爱心单位（演示）", 1, null)], null, null, null, null, "gift-parcels");

    private static ContributionTerms Goods(string unit, string giver, int yuan, string what, int pieces) => new(
        unit, ContributionKind.InKind, [new Contributor(giver, 1, null)], Money.Yuan(yuan), $"按采购发票折合（{what}）",
        new Quantity(pieces, "件", []), null, null);

    private static ContributionTerms Cash(string unit, string giver, int yuan) => new(
        unit, ContributionKind.Cash, [new Contributor(giver, 1, Money.Yuan(yuan))], Money.Yuan(yuan), null, null, null, null);

    private static void Give(SamplePlan plan, LocalDate day, ContributionTerms terms) => plan.Do(
        Workday(day.PlusDays(2)), StreetPeople.KeeperOf(terms.Recipient), new RecordContribution(
            terms, day, Evidence.Document($"演示共建协议〔{day.Year}〕{day.Month:00}{day.Day:00}号"), "驻地单位共建资助"));
}
