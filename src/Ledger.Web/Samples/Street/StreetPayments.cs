using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>Payment documents of the last week: two that wait for approval, one sent back, one paid.</summary>
internal static class StreetPayments
{
    private static readonly LocalDate monday = new(2026, 10, 26);

    public static void Write(SamplePlan plan)
    {
        Ask(plan, Xicai, 3_600, "演示电气维修部", "楼道应急照明更换");
        Ask(plan, Xihoujie, 2_800, "演示电气维修部", "活动室线路检修");
        var returned = Ask(plan, Erdaojie, 2_400, "演示五金店", "便民工具更新");
        plan.Do(monday.PlusDays(1), StreetPeople.Approver, () =>
            new ReturnPayment(returned.Id, "缺少验收单，请补充", monday.PlusDays(1)));
        var paid = Ask(plan, Jiefanglu, 3_100, "演示助餐点", "长者助餐设备维护");
        plan.Do(monday.PlusDays(1), StreetPeople.Approver, () => new ApprovePayment(paid.Id, monday.PlusDays(1)));
        plan.Do(monday.PlusDays(2), StreetPeople.Payer, () => new MakePayment(paid.Id, monday.PlusDays(2)));
    }

    private static Noted Ask(SamplePlan plan, string unit, long yuan, string payee, string summary) => plan.Note(
        monday, StreetPeople.KeeperOf(unit), new DraftPayment(
            new AccountKey(unit, StreetFunds.ServeMasses, FiscalYear.Of(monday)),
            new SpendingTerms(Money.Yuan(yuan), StreetPurposes.PublicService.Code, payee, null, null,
                Evidence.Document($"演示票审批-{unit[^3..]}"), summary),
            monday, Submit: true));
}
