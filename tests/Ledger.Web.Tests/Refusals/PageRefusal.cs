namespace Ledger.Web.Tests.Refusals;

/// <summary>A form filled in wrongly, and the code of the refusal that the page then words.</summary>
/// <param name="Page">The address of the form.</param>
/// <param name="Do">The button pressed.</param>
/// <param name="Fields">What is typed, by the member of the form.</param>
public sealed record PageRefusal(string Code, string Page, string Do, IReadOnlyList<(string Name, string Value)> Fields)
{
    /// <summary>Who fills it in; see <see cref="RefusalScene"/>.</summary>
    public string Person { get; init; } = "recorder";

    /// <summary>The handler of the form, where a page has several.</summary>
    public string? Form { get; init; }
}

/// <summary>Forms that would be right, each with the changes that make it wrong.</summary>
internal static class Filled
{
    public const string First = "990101001001";
    public const string Second = "990101001002";
    public const string Third = "990101001003";

    private static readonly (string, string)[] spending =
    [
        ("Unit", First), ("Fund", "party-work"), ("Year", "2026"), ("Purpose", "member-training"), ("Amount", "100"),
        ("Payee", "某书店（演示）"), ("Summary", "培训教材"), ("EffectiveOn", "2026-02-20"),
    ];

    /// <summary>支出报销; an amount that needs approval is only looked at, since the form would lead on.</summary>
    public static PageRefusal Spend(string code, params (string, string)[] changes) =>
        new(code, "/expenditures/new", "submit", With(spending, changes));

    public static PageRefusal Ask(string code, params (string, string)[] changes) =>
        new(code, "/payments/new", "submit", With(spending, [("DocumentNo", "收据900"), .. changes]));

    public static PageRefusal Act(string code, string key, params (string, string)[] fields) =>
        new(code, $"/acts/{key}", "submit", With([("EffectiveOn", "2026-02-20"), ("Year", "2026"), ("Summary", "演示")], fields));

    public static PageRefusal Step(string code, string page, string step, params (string, string)[] changes) =>
        new(code, page, step, With([("EffectiveOn", "2026-02-20"), ("Reason", "演示原因")], changes));

    public static IReadOnlyList<(string, string)> With((string Name, string)[] right, params (string Name, string)[] changes) =>
        [.. right.Where(r => changes.All(c => c.Name != r.Name)).Concat(changes).Select(f => ($"Form.{f.Item1}", f.Item2))];
}
