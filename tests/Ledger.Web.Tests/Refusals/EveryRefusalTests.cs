using System.Net;
using System.Text.RegularExpressions;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Api;
using Ledger.Web.Tests.Shell;

namespace Ledger.Web.Tests.Refusals;

/// <summary>
/// Every refusal of the domain is met on a page by a form filled in wrongly, worded there in the reader's language with
/// how to mend it, and changes nothing; or it is listed with the reason why no form can meet it. How amounts are misread
/// has tests of its own.
/// </summary>
public sealed partial class EveryRefusalTests(RefusalScene scene) : IClassFixture<RefusalScene>
{
    private static readonly Dictionary<string, ErrorLine> domain = Errors.Types
        .Where(t => t.Assembly == typeof(Refusal).Assembly && t.IsSubclassOf(typeof(Refusal)) && !t.IsSubclassOf(typeof(AmountFault)))
        .Select(ErrorLine.Of).ToDictionary(l => l.Code);

    private static readonly Dictionary<string, PageRefusal> shown = ShownOnPages.All.ToDictionary(p => p.Code);

    public static TheoryData<string> Codes => [.. shown.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task is_worded_on_a_page_in_both_languages_and_changes_nothing(string code)
    {
        var line = domain[code];
        _ = (await scene.As(shown[code].Person, "zh-CN"), await scene.As(shown[code].Person, "en"));
        var before = await scene.Book();
        var (chinese, english) = (await Answer(shown[code], "zh-CN"), await Answer(shown[code], "en"));
        AssertSaid(Longest(line.Chinese), chinese);
        AssertSaid(Longest(line.English), english);
        Assert.DoesNotContain(code, Said(chinese), StringComparison.Ordinal);
        Assert.Equal(before, await scene.Book());
    }

    [Fact]
    public void every_code_of_the_domain_is_met_on_a_page_or_explained()
    {
        Assert.Empty(domain.Keys.Except(shown.Keys).Except(Explained.Codes.Keys));
        Assert.Empty(shown.Keys.Intersect(Explained.Codes.Keys));
        Assert.Empty(shown.Keys.Concat(Explained.Codes.Keys).Except(domain.Keys));
        Assert.All(Explained.Codes.Values, reason => Assert.True(reason.Length > 20, reason));
    }

    private async Task<string> Answer(PageRefusal wrong, string language)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var client = await scene.As(wrong.Person, language);
        var page = new Uri($"{scene.Named(wrong.Page)}?culture={language}", UriKind.Relative);
        var html = await client.GetStringAsync(page, cancellation);
        var form = FormsIn().Matches(html).Select(m => m.Value).FirstOrDefault(f => f.Contains("data-entry", StringComparison.Ordinal)
            && (wrong.Form is null || f.Contains($"name=\"_handler\" value=\"{wrong.Form}", StringComparison.Ordinal)));
        Assert.True(form is not null, $"No form for {wrong.Code} on {page}: {Said(html)}");
        var typed = wrong.Fields.Select(f => (f.Name, Value: scene.Named(f.Value))).ToList();
        using var content = new FormUrlEncodedContent(ServedPages.HiddenIn(form)
            .Where(h => typed.All(t => t.Name != h.Name)).Concat(typed.Select(t => (t.Name, t.Value))).Append(("do", wrong.Do))
            .Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await client.PostAsync(page, content, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{wrong.Code}: {answer.StatusCode} {answer.RequestMessage?.RequestUri}");
        return text;
    }

    /// <summary>The longest run of words between what a request fills in.</summary>
    private static string Longest(string text) => Filling().Split(text).MaxBy(part => part.Length)!;

    private static void AssertSaid(string words, string html) => Assert.True(
        Said(html).Contains(words, StringComparison.Ordinal), $"“{words}” is not said: {Said(html)}");

    /// <summary>What a reader sees in the page's own part.</summary>
    private static string Said(string html) => Blanks().Replace(WebUtility.HtmlDecode(
        Tags().Replace(html[Math.Max(0, html.IndexOf("<main", StringComparison.Ordinal))..], " ")), " ");

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormsIn();

    [GeneratedRegex(@"\{[^}]*\}|[0-9][0-9.,:-]*|“|”")]
    private static partial Regex Filling();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("<script.*?</script>|<select.*?</select>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();
}
