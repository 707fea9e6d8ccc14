using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Collective;

/// <summary>Worlds and commands about one village's own books (演示数据).</summary>
internal static class VillageScenes
{
    public static readonly CollectiveKey Books = new(Village, Year);
    public static readonly Evidence Receipt = Evidence.Document("演示收据1号");

    public static readonly EnterpriseTerms Vegetables =
        new("蔬菜产业链（演示）", "Vegetable chain (demo)", "支部+村级合作社+公司+农户", "蔬菜种植");

    /// <summary>A village whose books were opened on 1 January with money that may be spent.</summary>
    public static Scenario AVillageWith(long yuan, long undistributed = 0) =>
        Worlds.AStreetWithTwelveUnits().Given(Opening(yuan, 0, undistributed), People.Recorder);

    /// <summary>A village without opening, and its enterprise; the id of the enterprise is the scene's document.</summary>
    public static Scenario AVillageWithAnEnterprise() => Worlds.AStreetWithTwelveUnits().Given(
        new RegisterEnterprise(Village, Vegetables, On(1, 1)), People.Recorder);

    public static OpenCollective Opening(long available, long reserve, long undistributed = 0) => new(
        Books, Money.Yuan(available), Money.Yuan(reserve), Money.Yuan(undistributed), On(1, 1), Evidence.None,
        "建账期初");

    public static RecordIncome Income(long yuan, LocalDate day, string code = "501") => new(
        Books with { Year = FiscalYear.Of(day) }, code, Money.Yuan(yuan), day, Recurring: true, "演示超市", null, null,
        null, Receipt, "销售收入");

    public static RecordCost Cost(long yuan, LocalDate day, string code = "513") => new(
        Books with { Year = FiscalYear.Of(day) }, code, Money.Yuan(yuan), day, "演示供电所", null, null, null, Receipt,
        "办公电费");

    public static ReceiveSubsidy Subsidy(long yuan, LocalDate day, string? earmark = null) => new(
        Books, FundingTier.Province, earmark, Money.Yuan(yuan), day, Evidence.Document("演示补助〔2026〕1号"), "省级补助");

    public static RecogniseEarmarked Recognise(VoucherNumber subsidy, long yuan, LocalDate day) => new(
        Books, subsidy, Money.Yuan(yuan), day, Receipt, "验收后确认");

    public static ReceiveDonation Donation(long yuan, LocalDate day) => new(
        Books, DonationKind.Donation, "演示企业", Money.Yuan(yuan), day, Receipt, "接受捐赠");

    public static ReverseCollectiveEntry Reverse(VoucherNumber voucher, LocalDate day) =>
        new(Books, voucher, day, "金额录错");

    public static ResolveDistribution Resolve(
        string no, LocalDate day, params IReadOnlyList<(DistributionUse Use, long Yuan)> shares) => new(
        Books, no, [.. shares.Select(s => new DistributionShare(s.Use, Money.Yuan(s.Yuan)))], day, Evidence.None,
        "成员大会分配决议");

    public static PayDistribution Pay(DistributionUse use, long yuan, LocalDate day) => new(
        Books, use, null, Money.Yuan(yuan), day, Receipt, "支付分配");

    public static Money Balance(this Scenario scene, string account, LocalDate on) =>
        scene.Balance(Village, account, on, FundCodes.Collective);

    public static Money Balance2026(this Scenario scene, string account) => scene.Balance(account, Year.LastDay);
}
