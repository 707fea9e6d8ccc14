using Ledger.Domain.Claims;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>
/// What the source reports say about money, word for word: five open figures and eleven that the reports hide. None is
/// posted; the auditor compares them with the book.
/// </summary>
internal static class StreetClaims
{
    private static readonly LocalDate reported = new(2026, 10, 30);
    private static readonly IReadOnlyList<string> twelve = [.. Twelve.Select(u => u.Code)];

    public static void Write(SamplePlan plan)
    {
        Open(plan);
        Say(plan, "003", "从区财政列支X万元，作为基层党建工作专项经费", "X万元", "区级党建专项经费", [StreetPlaces.Street]);
        Say(plan, "003", "截至目前，累计投入党建经费X余万元", "累计X余万元", "累计投入党建经费", twelve);
        Say(plan, "003", "投入X余万元，对全区X余名X年以上党龄的老党员进行了免费体检", "X余万元", "老党员体检投入", [StreetPlaces.Street]);
        Say(plan, "003", "今年以来，累计投入X余万元用于社区党建阵地建设", "今年以来累计X余万元", "阵地建设投入", twelve);
        Say(plan, "000", "划拨*万元作为专项培训经费", "*万元", "干部培训专项", [StreetPlaces.Street]);
        Say(plan, "000", "专项划拨*万元为社区两委干部缴交住房公积金", "*万元", "住房公积金专项", [StreetPlaces.Street]);
        Say(plan, "000", "专项划拨*万元为社区两委干部开展定期体检", "*万元", "定期体检专项", [StreetPlaces.Street]);
        Say(plan, "000", "筹资*万元完善社区党建、民生、法治等宣传长廊", "*万元", "宣传长廊筹资", [Xicai]);
        Say(plan, "000", "爱心礼包*份，价值约合*万元", "约合*万元", "爱心礼包折合", [Xicai]);
        Say(plan, "000", "入选的*个公益项目共计*万元", "*万元", "公益创投资助", [StreetPlaces.Street]);
        Say(plan, "000", "撬动社会资金及资源约*万元", "约*万元", "撬动社会资金（非本账资金）", [StreetPlaces.Street]);
    }

    private static void Open(SamplePlan plan)
    {
        Say(plan, "001", "两年来辖区单位为各社区提供的资助折合金额达到7万余元", "折合金额达到7万余元", "驻地单位资助折合", twelve,
            new(new(2025, 1, 1), reported, "两年来"));
        Say(plan, "001", "资助贫困大学生27人，资助资金约4万余元", "约4万余元", "资助贫困大学生", twelve,
            new(new(2026, 1, 1), reported, "一年来"));
        Say(plan, "004", "投入120余万元对12村（社区）办公场所内外进行硬件升级和环境整治", "120余万元", "办公场所升级整治", twelve,
            new(null, reported, "截至目前"));
        Say(plan, "004", "打造集种植、储存、销售为一体的蔬菜产业链，带动村集体年增收30万元以上", "30万元以上", "蔬菜产业链带动增收",
            [Vegetables], new(new(2026, 1, 1), reported, "年"), ClaimNature.Increase);
        Say(plan, "004", "成立旅游服务公司，大力开发旅游资源，带动村集体年增收50万元", "50万元", "旅游服务公司带动增收",
            [Tourism], new(new(2026, 1, 1), reported, "年"), ClaimNature.Increase);
    }

    private static void Say(
        SamplePlan plan, string report, string text, string said, string measure, IReadOnlyList<string> scope,
        ClaimWindow? window = null, ClaimNature nature = ClaimNature.Level) => plan.Do(
            reported, StreetPeople.Auditor, new RecordClaim(new ClaimTerms(text, $"报告{report}", reported, measure, nature,
                StreetPlaces.Street, scope, window ?? new ClaimWindow(null, null, ""), ClaimPhrase.Read(said)!)));
}
