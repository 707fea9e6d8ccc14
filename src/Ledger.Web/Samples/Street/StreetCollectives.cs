using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>
/// The villages' own books. The vegetable chain brings 300,000 yuan and more above the year before (F06), the tourism
/// company 500,000 (F07); the labour company (F08) has no amount in the report and none here; the flat land of 500 mu
/// (F09) is worked by party branch, company, cooperative and households; one village is lifted by a subsidy.
/// </summary>
internal static class StreetCollectives
{
    private static readonly IReadOnlyList<StreetVillage> villages =
    [
        new(Vegetables, new EnterpriseTerms("蔬菜产业链（演示）", "Vegetable chain (sample)", "支部+村级合作社+公司+农户",
            "蔬菜种植、储存、销售"), (420_000, 735_600), 24_000, "演示门面租户")
        {
            Opening = (160_000, 80_000, 60_000),
        },
        new(Tourism, new EnterpriseTerms("旅游服务公司（演示）", "Tourism service company (sample)", "支部+公司+农户",
            "旅游服务"), (380_000, 880_000), 36_000, "演示停车场租户")
        {
            Opening = (120_000, 60_000, 40_000),
        },
        new(Peppers, new EnterpriseTerms("坝区种植（演示，500亩）", "Flat-land farming (sample, 500 mu)", "党支部+公司+合作社+农户",
            "辣椒、优质稻+鱼（鸭）、蔬菜"), (286_000, 352_000), 18_000, "演示农机租户"),
        new(Relocated, new EnterpriseTerms("劳务公司（演示）", "Labour service company (sample)", "支部+公司+搬迁群众",
            "劳务输出、工程建设"), null, 60_000, "演示帮扶车间"),
        new(Weak, new EnterpriseTerms("村办加工点（演示）", "Village workshop (sample)", "支部+合作社",
            "农产品初加工"), null, 38_000, "演示场地租户"),
    ];

    public static void Write(SamplePlan plan, SampleChance chance)
    {
        Rules(plan);
        foreach (var village in villages)
        {
            village.Write(plan, chance);
        }

        Subsidies(plan);
        Reserve(plan);
        Distribution(plan);
    }

    private static void Rules(SamplePlan plan)
    {
        var (day, from) = (new LocalDate(2025, 1, 6), new LocalDate(2025, 1, 1));
        plan.Do(day, StreetPeople.Administrator, new EstablishFund(
            FundCodes.Collective, "村集体经济", "Collective economy", HolderKind.Collective, from));
        plan.Do(day, StreetPeople.Administrator, new SetFundRule(FundCodes.Collective, Bands(from)));
    }

    /// <summary>The sample bands of village income.</summary>
    public static IncomeBandsSet Bands(LocalDate from) => new(
        from, $"演示农〔{from.Year}〕3号（演示分档）", IncomeBandsSet.OfTotal,
    [
        new IncomeBand("empty-shell", "空壳村", "Empty shell", Money.Zero),
        new IncomeBand("weak", "薄弱村", "Weak", Money.Yuan(50_000)),
        new IncomeBand("fair", "一般村", "Fair", Money.Yuan(100_000)),
        new IncomeBand("strong", "强村", "Strong", Money.Yuan(500_000)),
    ]);

    /// <summary>General money lifts one village's band; earmarked money is owed until its condition is met.</summary>
    private static void Subsidies(SamplePlan plan)
    {
        var (general, earmarked, met) = (new LocalDate(2026, 5, 20), new LocalDate(2025, 5, 21), new LocalDate(2025, 11, 12));
        plan.Do(general, StreetPeople.SecondRecorder, new ReceiveSubsidy(new(Weak, new(2026)), FundingTier.District,
            null, Money.Yuan(80_000), general, Evidence.Document("演示财农〔2026〕6号"), "村级组织运转补助"));
        var books = new CollectiveKey(Peppers, new FiscalYear(2025));
        var received = plan.Note(earmarked, StreetPeople.SecondRecorder, new ReceiveSubsidy(books, FundingTier.Province,
            "坝区灌溉渠", Money.Yuan(150_000), earmarked, Evidence.Document("演示财农〔2025〕14号"), "坝区灌溉渠专项补助"));
        plan.Do(met, StreetPeople.SecondRecorder, () => new RecogniseEarmarked(books, received.Voucher,
            Money.Yuan(90_000), met, Evidence.Document("演示验收单〔2025〕3号"), "灌溉渠一期验收，确认补助收入"));
    }

    private static void Reserve(SamplePlan plan)
    {
        var (land, gift) = (new LocalDate(2025, 8, 13), new LocalDate(2026, 1, 28));
        plan.Do(land, StreetPeople.SecondRecorder, new ReceiveDonation(new(Relocated, new(2025)),
            DonationKind.LandCompensation, "演示道路建设单位", Money.Yuan(260_000), land,
            Evidence.Document("演示征地补偿协议"), "道路征地补偿费"));
        plan.Do(gift, StreetPeople.SecondRecorder, new ReceiveDonation(new(Vegetables, new(2026)),
            DonationKind.Donation, "演示返乡企业", Money.Yuan(20_000), gift, Evidence.Document("演示捐赠协议"), "捐赠款"));
    }

    /// <summary>The members distribute a part of the result of 2025: first the common reserve, then themselves.</summary>
    private static void Distribution(SamplePlan plan)
    {
        var (day, books) = (new LocalDate(2025, 12, 24), new CollectiveKey(Vegetables, new FiscalYear(2025)));
        plan.Do(day, StreetPeople.SecondRecorder, new ResolveDistribution(books, "演示成员大会决议〔2025〕1号",
            [new(DistributionUse.Reserve, Money.Yuan(60_000)), new(DistributionUse.Members, Money.Yuan(90_000))], day,
            Evidence.Document("演示成员大会会议记录"), "2025年度收益分配方案"));
        Pay(DistributionUse.Reserve, null, 60_000, day.PlusDays(2), "提取公积公益金");
        Pay(DistributionUse.Members, 186, 90_000, day.PlusDays(5), "向成员分配");

        void Pay(DistributionUse use, int? recipients, int yuan, LocalDate on, string summary) => plan.Do(
            on, StreetPeople.SecondRecorder, new PayDistribution(
                books, use, recipients, Money.Yuan(yuan), on, Evidence.Document("演示分配清册"), summary));
    }
}
