using Ledger.Domain.Contributions;
using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Units;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Recording;

/// <summary>Dues and contributions through the real recorder: every fact and state is stored and read back.</summary>
public sealed class DuesAndContributionsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Street = "990101001000";
    private const string Community = "990101001001";
    private static readonly LocalDate from = new(2020, 1, 1);
    private static readonly Actor administrator = Desk.Person("admin", Role.Administrator);
    private static readonly Actor recorder = Desk.Person("recorder", Role.Recorder);
    private static readonly Evidence paper = Evidence.Document("演示1号");

    [Fact]
    public async Task are_recorded_and_reversed()
    {
        using var desk = new Desk(database.ConnectionString);
        await Prepare(desk);
        await Dues(desk);
        await Contributions(desk);

        Assert.Equal(6_000L, await Balance(desk, "returned-dues", "dues:collected"));
        Assert.Equal(0L, await Balance(desk, "returned-dues", "dues:remitted"));
        Assert.Equal(4_000L, await Balance(desk, "returned-dues", "available"));
        Assert.Equal(0L, await Balance(desk, "co-building", "available"));
        Assert.Equal(500_000L, await Balance(desk, "co-building", "in-kind"));
    }

    private static async Task Dues(Desk desk)
    {
        var dues = new DuesKey("company-branch", new FiscalYear(2024));
        await desk.Do(recorder, new CollectDues(dues, 1, 12, new Money(10_000), new(2024, 1, 16), paper, "收缴"));
        await desk.Do(recorder, new RemitDues(dues, 1, 3, new(2024, 3, 31), paper, "上缴"));
        var returned = await desk.Do(recorder, new ReturnDues(dues, 1, 4, new(2024, 4, 1), paper, "返还"));
        await desk.Do(recorder, new ReverseDues(
            dues, Voucher.Parse(returned.Voucher)!, new(2024, 4, 2), "录入有误"));
        await desk.Do(recorder, new ReturnDues(dues, 1, 3, new(2024, 4, 3), paper, "返还"));
    }

    private static async Task Contributions(Desk desk)
    {
        var paving = new ContributionTerms(Community, ContributionKind.Cash, [new Contributor("驻地单位", 9, null)],
            Money.Yuan(180_000), null, null, null, "铺装");
        var cash = await desk.Do(recorder, new RecordContribution(paving, new(2024, 5, 1), paper, "共建"));
        await desk.Do(recorder, new ReverseContribution(cash.Id!, new(2024, 5, 2), "协议撤销"));
        var goods = new ContributionTerms(Community, ContributionKind.InKind, [new Contributor("企业", 1, null)],
            Money.Yuan(5_000), "发票", new Quantity(300.5m, "平方米", [Qualifier.MoreThan]), Money.Yuan(9), null);
        await desk.Do(recorder, new RecordContribution(goods, new(2024, 5, 3), paper, "实物"));
        var twice = await desk.Do(recorder, new RecordContribution(goods, new(2024, 5, 4), paper, "实物"));
        await desk.Do(recorder, new ReverseContribution(twice.Id!, new(2024, 5, 5), "重复登记"));
        await desk.Do(recorder, new RecordContribution(
            goods with { Total = null }, new(2024, 5, 6), paper, "实物无价值"));
    }

    private static async Task Prepare(Desk desk)
    {
        await desk.Do(administrator, new RegisterUnit(Desk.Root, UnitKind.District, "演示区", "District", null, from));
        await desk.Do(administrator, new RegisterUnit(
            Street, UnitKind.Subdistrict, "演示街道", "Street", Desk.Root, from));
        await desk.Do(administrator, new RegisterUnit(
            Community, UnitKind.UrbanCommunity, "演示社区", "Community", Street, from));
        await desk.Do(administrator, new RegisterPartyOrg("street-committee", PartyOrgLevel.Committee,
            PartyOrgClass.Organ, "街道党工委（演示）", "Street committee", Street, null, from));
        await desk.Do(administrator, new RegisterPartyOrg("company-branch", PartyOrgLevel.Branch,
            PartyOrgClass.NonPublicEnterprise, "企业党支部（演示）", "Company branch", Community, "street-committee", from));
        await desk.Do(administrator, new EstablishFund("returned-dues", "党费返还", "Dues", HolderKind.Dues, from));
        await desk.Do(administrator, new EstablishFund("co-building", "共建资助", "Co-building", HolderKind.Fiscal, from));
        await desk.Do(administrator, new SetFundRule("returned-dues", new DuesRatiosSet(from, "演示组〔2020〕2号",
            [new DuesRatio(PartyOrgClass.NonPublicEnterprise, 4_000, 10_000), new DuesRatio(null, null, null)])));
    }

    private static async Task<long> Balance(Desk desk, string fund, string account)
    {
        await using var command = desk.Source.CreateCommand(
            $"select amount_fen from ledger.balance where fund = '{fund}' and account = '{account}'");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
