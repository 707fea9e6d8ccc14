using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;
using static Ledger.Web.Samples.Street.StreetPurposes;

namespace Ledger.Web.Samples.Street;

/// <summary>
/// What goes wrong and is put right: entries recorded twice or under the wrong purpose, one of last year found in the
/// next, and sums kept back for a purpose of which one is still open.
/// </summary>
internal static class StreetCorrections
{
    public static void Write(SamplePlan plan)
    {
        var twice = Spend(plan, Xicai, StreetFunds.PartyWork, new(2025, 5, 13), 860, Materials, "征订学习读本");
        Undo(plan, twice, Xicai, StreetFunds.PartyWork, new(2025, 5, 15), new(2025, 5, 15), "同一发票重复登记");
        var misread = Spend(plan, Peppers, StreetFunds.ServeMasses, new(2026, 5, 19), 3_450, Elderly, "为老助餐补贴");
        Undo(plan, misread, Peppers, StreetFunds.ServeMasses, new(2026, 5, 22), new(2026, 5, 22), "金额看错，应为345.00元");
        Spend(plan, Peppers, StreetFunds.ServeMasses, new(2026, 5, 22), 345, Elderly, "订正：为老助餐补贴");

        // Found in February, booked on the last day of the year it belongs to: known only since then.
        var old = Spend(plan, Erdaojie, StreetFunds.PartyWork, new(2025, 11, 25), 1_280, Activities, "主题党日活动展板");
        Undo(plan, old, Erdaojie, StreetFunds.PartyWork, new(2025, 12, 31), new(2026, 2, 10), "更正上年：费用应由共建单位承担");
        Holds(plan);
    }

    /// <summary>A hold paid in part and still open, and one that was let go.</summary>
    private static void Holds(SamplePlan plan)
    {
        var account = new AccountKey(Erdaojie, StreetFunds.ServeMasses, new FiscalYear(2026));
        var kept = Keep(plan, account, new(2026, 9, 21), 6_000, "楼道照明改造预占");
        plan.Do(new(2026, 10, 19), StreetPeople.SecondRecorder, () => new RecordExpenditure(
            account, Money.Yuan(2_400), new(2026, 10, 16), PublicService.Code, "演示电气维修部", "lighting-2026", null,
            kept.Voucher, Evidence.Document("演示票预占-1"), "楼道照明改造进度款"));
        var other = account with { Unit = Xihoujie };
        var freed = Keep(plan, other, new(2026, 5, 18), 4_000, "社区宣传栏更新预占");
        plan.Do(new(2026, 6, 22), StreetPeople.SecondRecorder, () => new ReleaseHold(
            other, freed.Voucher, new(2026, 6, 22), "改由驻地单位出资"));
    }

    private static Noted Keep(SamplePlan plan, AccountKey account, LocalDate day, int yuan, string summary) => plan.Note(
        day, StreetPeople.SecondRecorder, new PlaceHold(
            account, Money.Yuan(yuan), day, PublicService.Code, "lighting-2026", Evidence.None, summary));

    private static Noted Spend(
        SamplePlan plan, string unit, string fund, LocalDate day, int yuan, Purpose purpose, string summary) => plan.Note(
        day, StreetPeople.SecondRecorder, new RecordExpenditure(
            new AccountKey(unit, fund, FiscalYear.Of(day)), Money.Yuan(yuan), day, purpose.Code, "演示商户", null, null,
            null, Evidence.Document($"演示票更正-{unit[^3..]}-{day:uuuuMMdd}"), summary));

    private static void Undo(
        SamplePlan plan, Noted spent, string unit, string fund, LocalDate day, LocalDate recorded, string reason) => plan.Do(
        recorded, StreetPeople.SecondRecorder, () => new ReverseExpenditure(
            new AccountKey(unit, fund, FiscalYear.Of(day)), spent.Voucher, day, reason));
}
