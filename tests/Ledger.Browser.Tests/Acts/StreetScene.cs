using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Browser.Tests.Acts;

/// <summary>What a street has in place before its month begins: rules, funds and party organisations, and no money.</summary>
internal static class StreetScene
{
    private static readonly LocalDate from = new(2020, 1, 1);

    /// <summary>Approval by a second person from 10 000 on, dues of which half goes up and all of that comes back.</summary>
    public static async Task Prepare(Desk desk)
    {
        var administrator = Desk.Person("admin", Role.Administrator);
        await desk.Do(administrator, new SetFundRule("party-work", new ThresholdsSet(from, "演示财〔2020〕1号",
        [
            new ApprovalThreshold(Money.Yuan(10_000), ApprovalThreshold.SecondPerson) { Clause = "第三条 一万元及以上须另一人审批" },
        ])));
        await desk.Do(administrator, new EstablishFund(FundCodes.ReturnedDues, "返还党费", "Returned dues", HolderKind.Dues, from));
        await desk.Do(administrator, new SetFundRule(FundCodes.ReturnedDues, new DuesRatiosSet(from, "演示组〔2020〕2号",
            [new DuesRatio(null, 5_000, 10_000)])));
        await desk.Do(administrator, new EstablishFund(FundCodes.Collective, "村集体资金", "Collective economy", HolderKind.Collective, from));
        await desk.Do(administrator, new RegisterPartyOrg("street-committee", PartyOrgLevel.Committee, PartyOrgClass.Organ,
            "演示街道党工委", "Street committee", SampleStreet.Street, null, from));
        await desk.Do(administrator, new RegisterPartyOrg("first-branch", PartyOrgLevel.Branch, PartyOrgClass.Community,
            "演示第一支部", "First branch", SampleStreet.Communities[0], "street-committee", from));
    }
}
