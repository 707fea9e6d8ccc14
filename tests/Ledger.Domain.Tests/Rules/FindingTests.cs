using Ledger.Domain.Findings;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

/// <summary>A finding goes from raised to published, and nobody verifies what they mended.</summary>
public sealed class FindingTests
{
    private static readonly Actor secondAuditor = new("auditor-b", "审计员乙（演示）", [new Grant(Role.Auditor, Street)]);

    [Fact]
    public void a_finding_is_raised_planned_reported_verified_and_published()
    {
        var scene = Raised().Given(Plan, People.Recorder)
            .Given(s => new ReportRectified(s.Document, "已追回", Evidence.Document("演示收据1")), People.Recorder)
            .Given(s => new VerifyRectified(s.Document, true, "属实"), People.Auditor);
        scene.When(s => new PublishFinding(s.Document, "公开栏"), People.Approver).ThenOne<FindingPublished>();
        Assert.Equal(FindingStep.Published, scene.Book.Read<Finding>(Finding.Stream(scene.Document)).Step);
    }

    [Fact]
    public void whoever_reported_it_mended_does_not_verify_it()
    {
        var scene = Raised().Given(Plan, People.Everybody)
            .Given(s => new ReportRectified(s.Document, "已追回", Evidence.None), People.Everybody);
        scene.When(s => new VerifyRectified(s.Document, true, "属实"), People.Everybody).ThenRefused("verifier-mended");
        scene.When(s => new VerifyRectified(s.Document, false, "未见收据"), secondAuditor).ThenOne<RectificationRejected>();
        scene.When(s => new PublishFinding(s.Document, "公开栏"), People.Approver).ThenRefused("finding-at-another-step");
    }

    [Fact]
    public void only_an_auditor_raises_and_only_with_words() =>
        Worlds.AStreetWithTwelveUnits().When(Raise("问题"), People.Recorder).ThenRefused("not-permitted");

    [Fact]
    public void a_finding_says_what_was_found() =>
        Worlds.AStreetWithTwelveUnits().When(Raise(" "), People.Auditor).ThenRefused("text-missing", "text");

    [Fact]
    public void a_deadline_lies_ahead() => Raised()
        .When(s => new PlanRectification(s.Document, "某人（演示）", "追回", new(2020, 1, 1)), People.Recorder)
        .ThenRefused("deadline-passed", "deadline");

    [Fact]
    public void a_finding_that_is_not_there_is_told_to_those_who_may_know() => Worlds.AStreetWithTwelveUnits()
        .When(new PublishFinding("none", "公开栏"), People.Everywhere).ThenRefused("finding-unknown");

    [Fact]
    public void limits_are_set_by_an_administrator_for_a_rule_that_has_them()
    {
        var scene = Worlds.AStreetWithTwelveUnits();
        scene.When(Limits("R12", "days"), People.Administrator).ThenOne<RuleParametersSet>();
        scene.When(Limits("R12", "weeks"), People.Administrator).ThenRefused("rule-limit-unknown", "limits");
        scene.When(Limits("R12", "days"), People.Recorder).ThenRefused("not-permitted");
    }

    [Fact]
    public void the_nearest_limit_in_force_counts()
    {
        var book = new RuleScene().Limit("R12", "days", 10).Limit("R12", "days", 5, place: Street)
            .Limit("R12", "days", 7, fund: PartyWork).Limit("R12", "days", 3, fund: PartyWork, place: Shicheng);
        var rules = RuleBook.Of(book.Entries, On(2, 1));
        Assert.Equal(3, rules.Limit("R12", "days", PartyWork, Shicheng, On(2, 1)));
        Assert.Equal(5, rules.Limit("R12", "days", PartyWork, Village, On(2, 1)));
        Assert.Equal(7, rules.Limit("R12", "days", PartyWork, District, On(2, 1)));
        Assert.Equal(10, rules.Limit("R12", "days", null, District, On(2, 1)));
        Assert.Null(rules.Limit("R12", "days", null, District, new(2019, 1, 1)));
    }

    private static SetRuleParameters Limits(string rule, string name) =>
        new(rule, On(1, 1), "演示〔2026〕3号", null, null, [new(name, 10)]);

    private static RaiseFinding Raise(string text) =>
        new(new FindingTerms(Shicheng, "R13", "R13|x", text, Money.Yuan(10), [new(1, "account/x", null)]), On(3, 1));

    private static Scenario Raised() => Worlds.AStreetWithTwelveUnits().Given(Raise("白条入账"), People.Auditor);

    private static PlanRectification Plan(Scenario scene) =>
        new(scene.Document, "某人（演示）", "追回并补票", new(2030, 1, 1));
}
