using Ledger.Domain.Accounts;
using Ledger.Domain.Findings;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Refusals;

/// <summary>The part of the scene that is about a year that has ended, and about findings.</summary>
internal sealed class RefusalYears(Desk desk, Dictionary<string, string> names)
{
    private static readonly Actor recorder = Desk.Person("recorder", Role.Recorder);

    public async Task Tell()
    {
        await YearBefore();
        await Found();
    }

    /// <summary>Two accounts of 2024, one with a sum kept and one spent to the last fen, under a rule for what is left.</summary>
    private async Task YearBefore()
    {
        var day = new LocalDate(2024, 6, 1);
        foreach (var fund in (string[])["party-work", FundCodes.ReturnedDues])
        {
            await desk.Do(Desk.Person("admin", Role.Administrator), new SetFundRule(fund, new CarryOverSet(
                new(2020, 1, 1), "演财〔2020〕4号", CarryOverKind.SameUse, 2, 6, 30)));
        }

        foreach (var unit in (string[])[Filled.First, Filled.Second])
        {
            var key = new AccountKey(unit, "party-work", new FiscalYear(2024));
            await desk.Do(recorder, new TakeOverBalance(
                key, new FiscalYear(2023), Money.Yuan(100), new(2024, 1, 1), Evidence.Document("旧账"), "接管"));
            await desk.Do(recorder, unit == Filled.First
                ? new PlaceHold(key, Money.Yuan(100), day, "member-training", null, Evidence.None, "预占")
                : new RecordExpenditure(key, Money.Yuan(100), day, "member-training", "某书店（演示）", null, null, null,
                    Evidence.Document("收据25"), "教材"));
        }
    }

    /// <summary>A finding at its first step, and one whose rectification the auditor reported.</summary>
    private async Task Found()
    {
        var auditor = Desk.Person("auditor", Role.Auditor, Role.Recorder);
        names["finding"] = await Raise(auditor);
        names["mended"] = await Raise(auditor);
        await desk.Do(auditor, new PlanRectification(names["mended"], "书记（演示）", "补手续", new(2099, 1, 1)));
        await desk.Do(auditor, new ReportRectified(names["mended"], "已补", Evidence.None));
    }

    private async Task<string> Raise(Actor auditor) => (await desk.Do(auditor, new RaiseFinding(
        new FindingTerms(Filled.First, null, null, "缺会议记录", null, []), new(2026, 2, 12)))).Id!;
}
