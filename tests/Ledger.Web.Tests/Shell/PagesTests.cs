using System.Net;

namespace Ledger.Web.Tests.Shell;

public sealed class PagesTests(ServedPages pages) : IClassFixture<ServedPages>
{
    [Fact]
    public async Task allows_no_script_or_style_but_its_own_files()
    {
        using var answer = await pages.GetAsync("/_gallery");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotMatch(@"\sstyle=|<style|\son[a-z]+=|<script>|javascript:", await pages.HtmlAsync("/_gallery"));
    }

    [Fact]
    public async Task reads_in_chinese_unless_the_address_or_an_earlier_choice_says_english()
    {
        Assert.Contains("<html lang=\"zh-CN\">", await pages.HtmlAsync("/_gallery"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-CN\">", await pages.HtmlAsync("/_gallery?culture=fr"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await pages.HtmlAsync("/_gallery?culture=en"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await pages.HtmlAsync("/_gallery"), StringComparison.Ordinal);
        Assert.Contains("组件一览", await pages.HtmlAsync("/_gallery?culture=zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_both_dates_in_every_link_of_the_menu()
    {
        var html = await pages.HtmlAsync("/_gallery?on=2026-03-31&knownAt=2026-04-05T10:00");
        Assert.Contains("href=\"/growth?on=2026-03-31&amp;knownAt=2026-04-05T10:00\"", html, StringComparison.Ordinal);
        Assert.Contains("业务截至 2026年3月31日，按 2026年4月5日 10:00 当时所知", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task offers_no_recording_while_looking_back()
    {
        Assert.Contains("<form method=\"post\"", await pages.HtmlAsync("/_gallery/form"), StringComparison.Ordinal);
        var back = await pages.HtmlAsync("/_gallery/form?on=2026-03-31");
        Assert.DoesNotContain("<form method=\"post\"", back, StringComparison.Ordinal);
        Assert.Contains("此时点不能登记。", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task refuses_a_form_posted_while_looking_back()
    {
        using var answer = await pages.PostAsync("/_gallery/form", "/_gallery/form?on=2026-03-31", ("Form.Amount", "1"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await AssertProblem(answer, "内容已有变化");
    }

    [Theory]
    [InlineData("/_gallery?on=yesterday", "地址中的业务日期（on）无法识别")]
    [InlineData("/_gallery?knownAt=2999-01-01T00:00", "当时所知（knownAt）晚于现在")]
    [InlineData("/_gallery?on=yesterday&culture=en", "The business date (on) in the address cannot be read")]
    public async Task shows_no_figure_for_a_moment_it_cannot_read(string address, string fault)
    {
        using var answer = await pages.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(fault, html, StringComparison.Ordinal);
        Assert.DoesNotContain("4,310,260.00", html, StringComparison.Ordinal);
        await pages.HtmlAsync("/_gallery?culture=zh-CN");
    }

    [Fact]
    public async Task answers_what_is_not_there_with_a_numbered_page()
    {
        using var answer = await pages.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await AssertProblem(answer, "没有找到");
    }

    [Fact]
    public async Task answers_a_failure_with_a_numbered_page_and_no_detail()
    {
        using var answer = await pages.GetAsync("/fails");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("on purpose", await AssertProblem(answer, "服务暂时不可用"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task refuses_a_forged_form_with_a_numbered_page()
    {
        using var answer = await pages.PostBareAsync("/_gallery/form", ("_handler", "gallery"), ("Form.Amount", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await AssertProblem(answer, "请求无法处理");
    }

    [Fact]
    public async Task leaves_the_answers_of_the_api_alone()
    {
        using var unknown = await pages.GetAsync("/api/unknown");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Empty(await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("known", await pages.HtmlAsync("/api/known"));
    }

    [Theory]
    [InlineData("/ledger.css")]
    [InlineData("/ledger.js")]
    [InlineData("/vendor/tabler/tabler.min.css")]
    [InlineData("/vendor/echarts/echarts.common.min.js")]
    public async Task serves_its_own_files(string file)
    {
        using var answer = await pages.GetAsync(file);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<string> AssertProblem(HttpResponseMessage answer, string title)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.Matches("错误编号 [0-9a-f]{4}-[0-9a-f]{4}", html);
        return html;
    }
}
