using Ledger.Domain.Collective;
using Ledger.Domain.Contracts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Projects;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Refusals;

/// <summary>The part of the scene that is about dues, a village's own books, contracts, projects and gifts.</summary>
internal sealed class RefusalVillage(Desk desk, Dictionary<string, string> names)
{
    private static readonly LocalDate from = new(2020, 1, 1);
    private static readonly LocalDate day = new(2026, 2, 10);
    private static readonly Actor recorder = Desk.Person("recorder", Role.Recorder);
    private static readonly Actor administrator = Desk.Person("admin", Role.Administrator);
    private static readonly Evidence paper = Evidence.Document("单据1（演示）");

    public async Task Tell()
    {
        await Dues();
        await Village();
        await Partners();
    }

    private async Task Dues()
    {
        await desk.Do(administrator, new EstablishFund(FundCodes.ReturnedDues, "返还党费", "Returned dues", HolderKind.Dues, from));
        await desk.Do(administrator, new SetFundRule(FundCodes.ReturnedDues, new DuesRatiosSet(from, "演组〔2020〕5号",
            [new DuesRatio(PartyOrgClass.Community, 5_000, 10_000), new DuesRatio(null, null, null)])));
        await Organisation("committee", PartyOrgLevel.Committee, PartyOrgClass.Organ, SampleStreet.Street, null, from);
        await Organisation("branch", PartyOrgLevel.Branch, PartyOrgClass.Community, Filled.First, "committee", from);
        await Organisation("masked", PartyOrgLevel.Branch, PartyOrgClass.NonPublicEnterprise, Filled.First, "committee", from);
        await Organisation("lonely", PartyOrgLevel.Branch, PartyOrgClass.Community, Filled.Second, null, from);
        await Organisation("late", PartyOrgLevel.Branch, PartyOrgClass.Community, Filled.Second, "committee", new(2026, 6, 1));
        var year = new FiscalYear(2026);
        names["dues"] = (await desk.Do(recorder, new CollectDues(
            new DuesKey("branch", year), 1, 10, Money.Yuan(100), day, paper, "一月党费"))).Voucher!;
        names["remitted"] = (await desk.Do(recorder, new RemitDues(new DuesKey("branch", year), 1, 1, day, paper, "上缴"))).Voucher!;
        await desk.Do(recorder, new ReturnDues(new DuesKey("branch", year), 1, 1, day, paper, "返还"));
        await desk.Do(recorder, new CollectDues(new DuesKey("masked", year), 1, 10, Money.Yuan(100), day, paper, "一月党费"));
    }

    private Task<Receipt> Organisation(string id, PartyOrgLevel level, PartyOrgClass kind, string unit, string? parent, LocalDate since) =>
        desk.Do(administrator, new RegisterPartyOrg(id, level, kind, $"{id}（演示）", id, unit, parent, since));

    private async Task Village()
    {
        await desk.Do(administrator, new EstablishFund(FundCodes.Collective, "村集体资金", "Collective economy", HolderKind.Collective, from));
        names["subsidy"] = (await desk.Do(recorder, new ReceiveSubsidy(new CollectiveKey(Filled.Third, new FiscalYear(2026)),
            FundingTier.District, "修路", Money.Yuan(1_000), day, paper, "修路专项"))).Voucher!;
    }

    private async Task Partners()
    {
        await desk.Do(administrator, new EstablishFund(FundCodes.CoBuilding, "共建资金", "Co-building", HolderKind.Fiscal, from));
        var terms = new ContractTerms(ContractKind.Lease, "门面房", "某商户（演示）", new(2026, 1, 1), new(2026, 12, 31), null, null, null);
        names["contract"] = await Contract(terms);
        names["ended"] = await Contract(terms);
        await desk.Do(recorder, new EndContract(names["ended"], day, "解除"));
        names["project"] = (await desk.Do(recorder, new DeclareProject(Filled.First,
            new ProjectTerms("步道（演示）", null, "修一条步道", null, "书记"), day, paper, "申报"))).Id!;
        names["cancelled"] = (await desk.Do(recorder, new DeclareProject(Filled.First,
            new ProjectTerms("长廊（演示）", null, "修一座长廊", null, "书记"), day, paper, "申报"))).Id!;
        await desk.Do(recorder, new CancelProject(names["cancelled"], day, "不办了"));
        names["gift"] = (await desk.Do(recorder, new RecordContribution(new ContributionTerms(Filled.Second, ContributionKind.InKind,
            [new Contributor("某企业（演示）", 1, null)], null, null, new Quantity(3, "箱", []), null, null), day, paper, "物资"))).Id!;
        await desk.Do(recorder, new ReverseContribution(names["gift"], day, "登错"));
    }

    private async Task<string> Contract(ContractTerms terms) => (await desk.Do(recorder, new RegisterContract(Filled.Third, terms,
        [new PaymentDue(new(2026, 3, 1), Money.Yuan(6_000))], day, paper, "门面房出租"))).Id!;
}
