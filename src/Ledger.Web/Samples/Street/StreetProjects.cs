using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Projects;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>Two projects of residents: one carried through to its publication, one under way.</summary>
internal static class StreetProjects
{
    private static readonly FiscalYear year = new(2026);

    public static void Write(SamplePlan plan)
    {
        var (declared, done) = (new LocalDate(2026, 3, 16), new LocalDate(2026, 6, 24));
        var canteen = Declare(plan, Jiefanglu, declared, "长者助餐点提升（演示）", "六十岁以上居民就近用餐", 6_000);
        Fund(plan, canteen, StreetFunds.ServeMasses, 4_000, declared.PlusDays(3), "服务群众专项经费安排");
        Fund(plan, canteen, null, 2_000, declared.PlusDays(4), "驻地单位出资，由其直接支付");
        Progress(plan, canteen, 40, declared.PlusDays(38), "设备选型完成");
        plan.Do(new(2026, 5, 27), StreetPeople.SecondRecorder, () => new RecordExpenditure(
            new AccountKey(Jiefanglu, StreetFunds.ServeMasses, year), Money.Yuan(3_800), new(2026, 5, 26),
            StreetPurposes.PublicService.Code, "演示厨具店", canteen.Id, null, null,
            Evidence.Document("演示票助餐-1"), "助餐点保温设备"));
        Progress(plan, canteen, 100, done.PlusDays(-9), "设备安装完毕，试运行");
        plan.Do(done, StreetPeople.SecondRecorder, () => new AcceptProject(canteen.Id, AcceptanceResult.Passed,
            "社区居务监督委员会（演示）", done, Evidence.Document("演示验收单〔2026〕6号"), "与申报目标一致，合格"));
        plan.Do(done.PlusDays(6), StreetPeople.SecondRecorder, () => new DiscloseProject(canteen.Id, done.PlusDays(6),
            Evidence.Document("演示公示〔2026〕6号"), "结果和用款在公开栏公示七日"));

        var drains = Declare(plan, Xicai, new(2026, 9, 7), "背街排水疏通（演示）", "三处积水点雨后两小时内排净", 9_000);
        Fund(plan, drains, StreetFunds.ServeMasses, 9_000, new(2026, 9, 10), "服务群众专项经费安排");
        Progress(plan, drains, 30, new(2026, 10, 12), "已疏通一处");
    }

    private static Noted Declare(SamplePlan plan, string unit, LocalDate day, string name, string goal, int budget) =>
        plan.Note(day, StreetPeople.KeeperOf(unit), new DeclareProject(unit,
            new ProjectTerms(name, null, goal, Money.Yuan(budget), "社区党支部（演示）"), day,
            Evidence.Document($"演示项目申报{unit[^3..]}"), name));

    private static void Fund(
        SamplePlan plan, Noted project, string? fund, int yuan, LocalDate day, string summary) => plan.Do(
        day, StreetPeople.SecondRecorder, () => new FundProject(
            project.Id, fund, year, Money.Yuan(yuan), day, Evidence.None, summary));

    private static void Progress(SamplePlan plan, Noted project, int percent, LocalDate day, string summary) => plan.Do(
        day, StreetPeople.SecondRecorder, () => new ProgressProject(project.Id, percent, day, Evidence.None, summary));
}
