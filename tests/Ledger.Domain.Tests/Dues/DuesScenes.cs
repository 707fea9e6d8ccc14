using Ledger.Domain.Accounts;
using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Tests.Support;
using NodaTime;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Dues;

/// <summary>A street committee with a community branch and an enterprise branch, and what they do with dues.</summary>
internal static class DuesScenes
{
    public const string Committee = "street-committee";
    public const string Branch = "shicheng-branch";
    public const string TwoNew = "company-branch";
    public const string Lonely = "lonely-branch";

    public static readonly DuesKey BranchDues = new(Branch, Year);
    public static readonly DuesKey TwoNewDues = new(TwoNew, Year);
    public static readonly Holder Account = Holder.Dues(Committee);
    public static readonly AccountKey Returned = new(Shicheng, FundCodes.ReturnedDues, Year);
    public static readonly Evidence Paper = Evidence.Document("党费收缴清单1号（演示）");

    /// <summary>Half goes up; all of it comes back to enterprise branches, and what comes back to others is masked.</summary>
    public static readonly DuesRatiosSet Ratios = new(new LocalDate(2020, 1, 1), "演示组〔2020〕2号",
    [
        new DuesRatio(PartyOrgClass.NonPublicEnterprise, 5_000, 10_000), new DuesRatio(null, 3_333, null),
    ]);

    public static Scenario AStreetWithBranches(DuesRatiosSet? ratios = null)
    {
        var scene = Worlds.AStreetWithTwelveUnits()
            .Given(Fund.Stream(FundCodes.ReturnedDues),
                new FundEstablished(FundCodes.ReturnedDues, "党费返还", "Returned dues", HolderKind.Dues, new(2020, 1, 1)));
        Register(scene, Committee, PartyOrgLevel.Committee, PartyOrgClass.Organ, Street, null);
        Register(scene, Branch, PartyOrgLevel.Branch, PartyOrgClass.Community, Shicheng, Committee);
        Register(scene, TwoNew, PartyOrgLevel.Branch, PartyOrgClass.NonPublicEnterprise, Shicheng, Committee);
        Register(scene, Lonely, PartyOrgLevel.Branch, PartyOrgClass.Community, Shicheng, null);
        return scene.Given(Fund.Stream(FundCodes.ReturnedDues), ratios ?? Ratios);
    }

    public static CollectDues Collect(long fen, int month, LocalDate day, DuesKey? dues = null) => new(
        dues ?? TwoNewDues, month, 20, new Money(fen), day, Paper, "按月收缴党费");

    public static RemitDues Remit(int from, int to, LocalDate day, DuesKey? dues = null) =>
        new(dues ?? TwoNewDues, from, to, day, Paper, "上缴党费");

    public static ReturnDues Return(int from, int to, LocalDate day, DuesKey? dues = null) =>
        new(dues ?? TwoNewDues, from, to, day, Evidence.Document("返还党费使用审批表1号（演示）"), "返还党费");

    public static ReverseDues Reverse(VoucherNumber voucher, LocalDate day) => new(TwoNewDues, voucher, day, "录入有误");

    public static Money Dues(this Scenario scene, string account, LocalDate on) =>
        scene.Balance(Shicheng, account, on, FundCodes.ReturnedDues);

    private static void Register(
        Scenario scene, string id, PartyOrgLevel level, PartyOrgClass kind, string unit, string? parent) =>
        scene.Given(PartyOrg.Stream(id),
            new PartyOrgRegistered(id, level, kind, $"{id}（演示）", id, unit, parent, new(2020, 1, 1)));
}
