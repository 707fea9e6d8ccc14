using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Recording;

namespace Ledger.Web.YearEnd;

/// <summary>What ends with a year, as tables on the terminal.</summary>
internal static class YearEndTables
{
    public static async Task Write(TextWriter output, Reference reference, YearEnding ending)
    {
        await TextTable.Write(output, ["单位", "资金", "可用", "预占", "在途", "结转", "收回", "状态"],
        [
            .. ending.Accounts.Select(a => (IReadOnlyList<string>)
            [
                Name(a.Balance.Unit), a.Balance.Fund, $"{a.Balance.Available}", $"{a.Balance.Held}",
                $"{a.Balance.InTransit}", $"{a.Plan?.CarriedAmount}", $"{a.Plan?.ClawedBackAmount}", Word(a.Step),
            ]),
        ], 2, 3, 4, 5, 6);
        await TextTable.Write(output, ["资金池", "资金", "未安排", "已占用", "结转", "收回", "状态"],
        [
            .. ending.Pools.Select(p => (IReadOnlyList<string>)
            [
                Name(p.Pool.Holder.Owner), p.Pool.Fund, $"{p.Unallocated}", $"{p.Balance.Reserved}",
                $"{p.Plan?.CarriedAmount}", $"{p.Plan?.ClawedBackAmount}", Word(p.Step),
            ]),
        ], 2, 3, 4, 5);
        await TextTable.Write(output, ["党组织", "党费未上缴", "结转", "收回", "状态"],
        [
            .. ending.Dues.Select(d => (IReadOnlyList<string>)
            [
                d.Dues.PartyOrg, $"{d.StillToRemit}", $"{d.Plan?.CarriedAmount}", $"{d.Plan?.ClawedBackAmount}",
                Word(d.Step),
            ]),
        ], 1, 2, 3);
        await TextTable.Write(output, ["村集体", "未分配收益", "待弥补亏损", "已决议未付", "结转", "状态"],
        [
            .. ending.Villages.Select(v => (IReadOnlyList<string>)
            [
                Name(v.Books.Village), $"{v.State.Undistributed.Final}", $"{v.Loss}",
                $"{Money.Sum(v.Unpaid.Select(u => u.Amount))}", $"{v.Left}", Word(v.Step),
            ]),
        ], 1, 2, 3, 4);

        string Name(string unit) => $"{unit} {reference.Units.NameOn(unit, ending.Year.LastDay)?.Zh}";
    }

    private static string Word(YearEndStep step) => YearEndWords.Of(step).Zh;
}
