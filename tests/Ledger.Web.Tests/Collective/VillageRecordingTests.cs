using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Collective;

/// <summary>A village's books through the real recorder: every fact and state is stored and read back.</summary>
public sealed class VillageRecordingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Village = "990101001201";
    private static readonly CollectiveKey books = new(Village, new FiscalYear(2024));
    private static readonly Actor administrator = Desk.Person("admin", Role.Administrator);
    private static readonly Actor recorder = Desk.Person("recorder", Role.Recorder);
    private static readonly Evidence paper = Evidence.Document("演示1号");

    [Fact]
    public async Task keeps_a_years_books_and_carries_them_over()
    {
        using var desk = new Desk(database.ConnectionString);
        await Prepare(desk);
        await desk.Do(recorder, new OpenCollective(books, Money.Yuan(1_000), Money.Yuan(100), Money.Yuan(-50),
            new(2024, 1, 1), Evidence.None, "期初"));
        var enterprise = await desk.Do(recorder, new RegisterEnterprise(Village,
            new EnterpriseTerms("演示合作社", "Demo cooperative", "支部+合作社", "蔬菜"), new(2024, 1, 1)));
        var income = await desk.Do(recorder, new RecordIncome(books, "501", Money.Yuan(300), new(2024, 3, 1), true,
            "演示超市", enterprise.Id, null, null, paper, "销售"));
        var subsidy = await desk.Do(recorder, new ReceiveSubsidy(
            books, FundingTier.Province, "灌溉设施", Money.Yuan(500), new(2024, 3, 2), paper, "专项补助"));
        await desk.Do(recorder, new RecogniseEarmarked(
            books, Voucher.Parse(subsidy.Voucher)!, Money.Yuan(200), new(2024, 4, 1), paper, "验收"));
        await desk.Do(recorder, new ReverseCollectiveEntry(
            books, Voucher.Parse(income.Voucher)!, new(2024, 4, 2), "重复登记"));
        await desk.Do(recorder, new ResolveDistribution(books, "1号",
            [new(DistributionUse.LossCover, Money.Yuan(50)), new(DistributionUse.Reserve, Money.Yuan(40))],
            new(2024, 12, 1), paper, "分配决议"));
        await desk.Do(recorder, new PayDistribution(
            books, DistributionUse.Reserve, null, Money.Yuan(30), new(2024, 12, 2), paper, "提取公积公益金"));
        await desk.Do(recorder, new CarryCollective(books, Evidence.None, "年度结转"));
        var next = books with { Year = new FiscalYear(2025) };
        await desk.Do(recorder, new PayDistribution(
            next, DistributionUse.Reserve, null, Money.Yuan(10), new(2025, 1, 2), paper, "提取公积公益金"));

        Assert.Equal(116_000L, await Balance(desk, "available", 2025));
        Assert.Equal(14_000L, await Balance(desk, "reserve", 2025));
        Assert.Equal(30_000L, await Balance(desk, "earmarked-payable", 2025));
        Assert.Equal(0L, await Balance(desk, "available", 2024));
        Assert.Equal(-20_000L, await Balance(desk, "income:subsidy", 2024));
        Assert.Equal(0L, await Balance(desk, "income:operating", 2024));
    }

    private static async Task Prepare(Desk desk)
    {
        await desk.Do(administrator, new RegisterUnit(
            Desk.Root, UnitKind.District, "演示区", "Sample District", null, new(2020, 1, 1)));
        await desk.Do(administrator, new RegisterUnit(
            Village, UnitKind.AdministrativeVillage, "演示村", "Sample Village", Desk.Root, new(2020, 1, 1)));
        await using var session = desk.Store.LightweightSession(Desk.Tenant);
        session.Events.StartStream(Fund.Stream(FundCodes.Collective), new FundEstablished(
            FundCodes.Collective, "村集体经济", "Collective economy", HolderKind.Collective, new(2020, 1, 1)));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<long> Balance(Desk desk, string account, short year)
    {
        await using var command = desk.Source.CreateCommand(
            $"select amount_fen from ledger.balance where account = '{account}' and year = {year}");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
