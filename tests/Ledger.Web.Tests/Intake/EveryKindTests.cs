using System.Text;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Units;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Intake;

/// <summary>Every kind of register: taken in, in the books to the fen, and undone as one.</summary>
public sealed class EveryKindTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Village = "990101001201";
    private static readonly LocalDate from = new(2020, 1, 1);
    private static readonly Actor administrator = Desk.Person("admin", Role.Administrator);

    private readonly IntakeDesk desk = new(database.ConnectionString);

    public async ValueTask InitializeAsync()
    {
        if (await desk.Ask("select count(*) from ledger.reference") == 0)
        {
            await desk.Open(1_000);
            await Prepare(desk.Desk);
        }
    }

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task each_register_is_taken_in_as_its_own_entries_and_undone_as_one_batch()
    {
        await TakesIn(desk, "allocations", """
            村（社区）,资金类别,日期,金额,资金级次,文号,摘要
            演示社区01,党建工作经费,2026-03-01,100.10,区,演组〔2026〕1号,第一批
            演示社区02,党建工作经费,2026-03-01,200.20,区,演组〔2026〕1号,第一批
            演示社区01,党建工作经费,2026-03-02,300.30,,演组〔2026〕2号,第二批
            """, entries: 2, fen: 60_060, "select count(*) from ev.mt_events where type = 'allocation-drafted.v1'", 2, 2);
        await TakesIn(desk, "incomes", """
            村名,收入日期,科目,收入金额（万元）,交款人,经常性,摘要
            演示村,2026-03-01,经营收入,1.2,某商户（演示）,是,门面租金
            990101001201,2026年3月2日,501,0.000001,某商户（演示）,否,零头
            """, entries: 2, fen: 1_200_001, "select -sum(amount_fen) from ledger.balance where account like 'income:%'", 1_200_001, 0);
        await TakesIn(desk, "dues", """
            党支部,收缴日期,月份,人数,金额,摘要
            企业党支部（演示）,2026-03-05,3,12,100.50,收缴三月党费
            company-branch,2026-03-06,3,2,１０．０１,补缴
            """, entries: 2, fen: 11_051, "select sum(amount_fen) from ledger.balance where account = 'dues:collected'", 11_051, 0);
        await TakesIn(desk, "contributions", """
            受助单位,日期,捐赠单位,金额,是否物资,折价依据,摘要
            演示社区05,2026-03-05,某驻地单位（演示）,5000,否,,资助步道
            演示社区05,2026-03-06,某企业（演示）,800.80,是,发票,慰问物资
            """, entries: 2, fen: 580_080, "select sum(amount_fen) from ledger.balance where fund = 'co-building' and account in ('available', 'in-kind')", 580_080, 0);
        await TakesIn(desk, "openings", """
            单位,资金,来源年度,接管日期,期初余额,摘要
            演示社区11,党建工作经费,2024,2026-01-01,12.34,旧台账
            演示社区11,党建工作经费,2023,2026-01-01,0.66,旧台账
            """, entries: 2, fen: 1_300, "select -sum(amount_fen) from ledger.balance where account = 'source:opening'", 1_201_300, 1_200_000);
        await desk.AssertSound();
    }

    [Fact]
    public async Task a_fault_in_one_line_of_a_document_is_told_at_its_own_row()
    {
        var job = await desk.Judged("""
            村（社区）,资金类别,日期,金额,摘要
            演示社区03,党建工作经费,2026-03-01,100,第三批
            演示社区04,党建工作经费,2026-03-01,100,第三批
            演示社区03,党建工作经费,2026-03-01,50,第三批
            """, "allocations");
        var fault = Assert.Single(await desk.Faults(job));
        Assert.Equal(("A4", "unit-twice"), (fault.Address, fault.Code));
    }

    [Fact]
    public void every_register_offers_a_template_that_matches_itself() => Assert.All(ImportKinds.All, kind =>
    {
        var grid = string.Join('\t', kind.Columns.Select(c => c.Zh)) + "\n" + string.Join('\t', kind.Columns.Select(c => c.Example));
        var matching = Matching.Of(kind, Web.Sheets.SheetFile.Pasted(grid).Rows(), new Dictionary<string, string>());
        Assert.Equal(kind.Columns.Count, matching.Columns.Count);
        Assert.Empty(matching.Missing(kind));
    });

    private static async Task TakesIn(
        IntakeDesk desk, string kind, string grid, int entries, long fen, string figure, long after, long undone)
    {
        var judged = await desk.Judged($"{kind}.csv", Encoding.UTF8.GetBytes(grid), kind);
        Assert.Empty((await desk.Faults(judged)).Select(f => $"{f.Address} {f.Code} {f.English}"));
        Assert.Equal((entries, fen), (judged.Entries, judged.Sum.Fen));
        var recorded = await desk.Accepted(judged);
        Assert.Equal((ImportState.Recorded, null), (recorded.State, recorded.Refusal?.English));
        Assert.Equal(after, await desk.Ask(figure));
        await desk.AssertSound();
        var done = await desk.Undone(recorded, new LocalDate(2026, 3, 31));
        Assert.Equal((ImportState.Undone, null), (done.State, done.Refusal?.English));
        Assert.Equal(undone, await desk.Ask(figure));
    }

    private static async Task Prepare(Desk desk)
    {
        await desk.Do(administrator, new RegisterUnit(
            Village, UnitKind.AdministrativeVillage, "演示村", "Village", SampleStreet.Street, from));
        await desk.Do(administrator, new RegisterPartyOrg("street-committee", PartyOrgLevel.Committee,
            PartyOrgClass.Organ, "街道党工委（演示）", "Street committee", SampleStreet.Street, null, from));
        await desk.Do(administrator, new RegisterPartyOrg("company-branch", PartyOrgLevel.Branch,
            PartyOrgClass.NonPublicEnterprise, "企业党支部（演示）", "Company branch", SampleStreet.Communities[0], "street-committee", from));
        await desk.Do(administrator, new EstablishFund("returned-dues", "党费返还", "Dues", HolderKind.Dues, from));
        await desk.Do(administrator, new EstablishFund("co-building", "共建资助", "Co-building", HolderKind.Fiscal, from));
        await desk.Do(administrator, new EstablishFund("collective", "集体", "Collective", HolderKind.Collective, from));
    }
}
