using System.Text.Json;
using System.Text.RegularExpressions;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>
/// Every wrong request gets its documented code, in both languages, with the field that is wrong, and changes nothing.
/// </summary>
public sealed partial class BadInputTests(Scene scene) : IClassFixture<Scene>
{
    private static readonly Dictionary<string, WrongRequest> table = WrongRequests.All.ToDictionary(r => r.Name);

    public static TheoryData<string> Names => [.. table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task a_wrong_request_is_answered_with_its_code_and_changes_nothing(string name)
    {
        var request = table[name];
        var before = await scene.Book();

        var chinese = await Answer(request, "zh-CN");
        var english = await Answer(request, "en");

        Assert.Matches(Han(), chinese);
        Assert.DoesNotMatch(Han(), Quoted().Replace(english, ""));
        Assert.Equal(before, await scene.Book());
    }

    [Fact]
    public void the_table_is_long_enough_and_no_name_stands_twice() =>
        Assert.True(table.Count >= 100, $"{table.Count} wrong requests");

    [Fact]
    public async Task what_was_recorded_under_a_key_is_answered_again_and_changes_nothing()
    {
        var before = await scene.Book();
        var again = new WrongRequest("replayed", Forms.Expenditures,
            Forms.Expenditure(("amount", "4000.00"), ("effectiveOn", "2026-02-10")), 201, "")
            { Keys = [Scene.UsedKey] };

        using var message = again.In("en");
        using var response = await scene.As("recorder").SendAsync(message, TestContext.Current.CancellationToken);

        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal(["true"], response.Headers.GetValues("Idempotency-Replayed"));
        Assert.Contains(Story.Spent, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(before, await scene.Book());
    }

    private async Task<string> Answer(WrongRequest request, string language)
    {
        using var message = request.In(language);
        using var response = await scene.As(request.Person).SendAsync(message, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(request.Status == (int)response.StatusCode, $"{(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((request.Code, $"urn:ledger:problem:{request.Code}", request.Status),
            (Text(problem, "code"), Text(problem, "type"), problem.GetProperty("status").GetInt32()));
        Assert.NotEmpty(Text(problem, "title"));
        Assert.InRange(text.Length, 1, 50_000);
        var faults = problem.GetProperty("errors").EnumerateArray().ToList();
        Assert.All(faults, f => Assert.NotEmpty(Text(f, "message")));
        if (request.Pointer is not null)
        {
            Assert.Contains(request.Pointer, faults.Select(f => Text(f, "pointer")));
        }
        else if (request.Code != "request-invalid")
        {
            Assert.Empty(faults);
        }

        var detail = Text(problem, "detail");
        Assert.True(detail.Length > 10, detail);
        return Text(problem, "title") + detail;
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    /// <summary>What was typed and the titles of documents are quoted as they are in both languages.</summary>
    [GeneratedRegex(@"“[^”]*”|万元|\(演组〔2020〕1号[^)]*\)")]
    private static partial Regex Quoted();
}
