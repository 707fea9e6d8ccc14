using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Projects;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Projects;

public sealed class ProjectTests
{
    private static readonly Evidence Paper = Evidence.Document("演示项目书1号");

    private static DeclareProject Declaration => new(Shicheng,
        new ProjectTerms("楼道照明改造", "Stair lights", "让老楼晚上看得见路", Money.Yuan(50_000), "网格员甲（演示）"), On(2, 1),
        Paper, "惠民项目申报");

    private static Scenario ADeclaredProject() => Worlds.AStreetWithTwelveUnits().Given(Declaration, People.Recorder);

    private static AcceptProject Examine(Scenario scene, AcceptanceResult result, LocalDate day) =>
        new(scene.Document, result, "居民代表五人（演示）", day, Paper, "现场验收");

    [Fact]
    public void a_project_gets_a_number_of_its_unit_and_year_and_posts_nothing()
    {
        var declared = Worlds.AStreetWithTwelveUnits().When(Declaration, People.Recorder).ThenOne<ProjectDeclared>();
        Assert.Equal($"pj-{Shicheng}-2026-1", declared.Id);
        Assert.Empty(Postings.Of(declared));
        Assert.Equal([Shicheng], Subjects.Of(declared));
    }

    [Fact]
    public void several_funds_and_outside_money_feed_one_project()
    {
        var scene = ADeclaredProject();
        scene.Given(s => new FundProject(s.Document, PartyWork, Year, Money.Yuan(30_000), On(2, 2), Paper, "党建经费"), People.Recorder)
            .Given(s => new FundProject(s.Document, null, Year, Money.Yuan(20_000), On(2, 3), Paper, "共建单位承诺"), People.Recorder);
        var project = scene.Book.Read<Project>(Project.Stream(scene.Document));
        Assert.Equal([PartyWork, null], project.Sources.Select(s => s.Fund));
        Assert.Equal(Money.Yuan(50_000), project.Planned);
        scene.When(s => new FundProject(s.Document, "no-fund", Year, Money.Yuan(1), On(2, 4), Paper, "来源"), People.Recorder)
            .ThenRefused("fund-unknown", "fund");
    }

    [Fact]
    public void a_failed_examination_is_repeated_and_only_an_accepted_project_is_made_public()
    {
        var scene = ADeclaredProject();
        scene.When(s => new DiscloseProject(s.Document, On(3, 1), Paper, "公示"), People.Recorder)
            .ThenRefused("project-not-accepted", "id");
        scene.Given(s => new ProgressProject(s.Document, 100, On(3, 1), Paper, "完工"), People.Recorder);
        scene.Given(s => Examine(s, AcceptanceResult.Failed, On(3, 5)), People.Recorder);
        scene.When(s => Examine(s, AcceptanceResult.Passed, On(3, 4)), People.Recorder)
            .ThenRefused("project-step-too-early", "effectiveOn");
        scene.Given(s => Examine(s, AcceptanceResult.PassedAfterMending, On(3, 20)), People.Recorder);
        scene.When(s => Examine(s, AcceptanceResult.Passed, On(3, 21)), People.Recorder)
            .ThenRefused("project-past-step", "id");
        scene.When(s => new DiscloseProject(s.Document, On(3, 25), Paper, "公示"), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void refuses_what_no_project_can_be()
    {
        var scene = ADeclaredProject();
        scene.When(s => new ProgressProject(s.Document, 101, On(3, 1), Paper, "超额"), People.Recorder)
            .ThenRefused("percent-invalid", "percent");
        scene.When(s => new ProgressProject(s.Document, 10, On(1, 1), Paper, "太早"), People.Recorder)
            .ThenRefused("project-step-too-early", "effectiveOn");
        scene.When(Declaration with { Terms = Declaration.Terms with { Goal = "" } }, People.Recorder)
            .ThenRefused("text-missing", "goal");
        scene.When(Declaration with { Terms = Declaration.Terms with { Budget = Money.Zero } }, People.Recorder)
            .ThenRefused("amount-not-positive", "budget");
        scene.Given(s => new CancelProject(s.Document, On(4, 1), "居民反对"), People.Recorder);
        scene.When(s => new ProgressProject(s.Document, 10, On(4, 2), Paper, "继续"), People.Recorder)
            .ThenRefused("project-past-step", "id");
    }
}
