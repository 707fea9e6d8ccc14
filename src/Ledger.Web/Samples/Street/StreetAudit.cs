using Ledger.Domain.Findings;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>
/// What auditors work with: the limits of their rules as dated data, and two findings, one mended and published, one
/// whose deadline is still to come. The limits are the sample's own and say so.
/// </summary>
internal static class StreetAudit
{
    private static readonly LocalDate from = new(2025, 1, 1);

    public static void Write(SamplePlan plan)
    {
        Limit(plan, "R12", ("days", 7));
        Limit(plan, "R18", ("days", 30));
        Limit(plan, "R21", ("transit-days", 30), ("payable-years", 2));
        Limit(plan, "R22", ("december-share", 3_000), ("least", 500_000));
        Limit(plan, "R28", ("reserve-share", 3_000));
        Mended(plan);
        Open(plan);
    }

    private static void Mended(SamplePlan plan)
    {
        var found = new LocalDate(2026, 5, 21);
        var finding = Raise(plan, Peppers, "为老助餐补贴 3,450 元与发票金额 345 元不符", Money.Yuan(3_450), found);
        plan.Do(found.PlusDays(1), StreetPeople.SecondRecorder, () => new PlanRectification(
            finding.Id, "乙村报账员（演示）", "红字冲销原凭证，按发票金额重新登记", found.PlusDays(10)));
        plan.Do(new(2026, 5, 25), StreetPeople.SecondRecorder, () => new ReportRectified(
            finding.Id, "已冲销并按 345.00 元订正", Evidence.Document("演示整改单〔2026〕1号")));
        plan.Do(new(2026, 5, 27), StreetPeople.Auditor, () => new VerifyRectified(finding.Id, true, "冲销和订正凭证齐全，属实"));
        plan.Do(new(2026, 5, 29), StreetPeople.Auditor, () => new PublishFinding(finding.Id, "街道公开栏（演示）"));
    }

    private static void Open(SamplePlan plan)
    {
        var found = new LocalDate(2026, 10, 20);
        var finding = Raise(plan, Peppers, "山塘承包款六月底到期，十月尚未收到", Money.Yuan(6_000), found);
        plan.Do(found.PlusDays(2), StreetPeople.SecondRecorder, () => new PlanRectification(
            finding.Id, "乙村报账员（演示）", "书面催收，逾期按合同解除", new(2026, 12, 31)));
    }

    private static Noted Raise(SamplePlan plan, string unit, string text, Money amount, LocalDate day) => plan.Note(
        day, StreetPeople.Auditor, new RaiseFinding(new FindingTerms(unit, null, null, text, amount, []), day));

    private static void Limit(SamplePlan plan, string rule, params (string Name, long Value)[] limits) => plan.Do(
        new(2025, 1, 8), StreetPeople.Administrator, new SetRuleParameters(rule, from, "演示审〔2025〕1号（演示参数）", null,
            null, [.. limits.Select(l => new RuleLimit(l.Name, l.Value))]));
}
