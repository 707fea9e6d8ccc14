namespace Ledger.Web.Tests.Shell;

public sealed class EntryFormTests(ServedPages pages) : IClassFixture<ServedPages>
{
    [Fact]
    public async Task shows_each_error_at_its_field_and_in_the_summary_and_keeps_what_was_typed()
    {
        var html = await Posted(("Form.Unit", ""), ("Form.Amount", "1,234.5"), ("Form.Lines[0].Amount", "12,3O0"));
        Assert.Contains("<a href=\"#lines-0-amount\">金额中有字母“O”，疑似数字 0。请改正。</a>", html, StringComparison.Ordinal);
        Assert.Matches("id=\"lines-0-amount\"[^>]*value=\"12,3O0\"[^>]*aria-invalid=\"true\"", html);
        Assert.Contains("id=\"unit-error\"", html, StringComparison.Ordinal);
        Assert.Matches("id=\"amount\"[^>]*value=\"1,234.5\"", html);
        Assert.DoesNotContain("id=\"amount-error\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task writes_the_amount_in_capitals_without_a_script() =>
        Assert.Contains("人民币壹仟贰佰叁拾肆元伍角整", await Posted(("Form.Amount", "１,234.5")), StringComparison.Ordinal);

    [Fact]
    public async Task keeps_the_choice_of_a_select_after_a_refusal() => Assert.Contains(
        "<option value=\"330106004002\" selected>",
        await Posted(("Form.Unit", "330106004002"), ("Form.Amount", "x")), StringComparison.Ordinal);

    [Fact]
    public async Task posts_the_same_request_key_again_after_a_refusal()
    {
        var shown = ServedPages.HiddenIn(await pages.HtmlAsync("/_gallery/form")).ToList();
        using var answer = await pages.PostBareAsync("/_gallery/form", [.. shown, ("Form.Amount", "x")]);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var key = Assert.Single(shown, field => field.Name == "request-key");
        Assert.Contains(key, ServedPages.HiddenIn(html));
        Assert.DoesNotContain(key, ServedPages.HiddenIn(await pages.HtmlAsync("/_gallery/form")));
    }

    [Theory]
    [InlineData("Refused", "账号或口令不正确。")]
    [InlineData("TooMany", "尝试次数过多，暂时不能登录。")]
    [InlineData("", "请填写账号和口令。")]
    public async Task says_why_a_sign_in_did_not_succeed_and_never_repeats_the_password(string name, string said)
    {
        using var answer = await pages.PostAsync(
            "/sign-in", "/sign-in", ("Form.Name", name), ("Form.Password", "hunter2"));
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/units?on=2026-03-31", "/units?on=2026-03-31")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("", "/")]
    public async Task goes_on_to_a_page_of_this_site_only(string returnUrl, string landsOn)
    {
        var address = $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}";
        using var answer = await pages.PostAsync(
            address, address, ("Form.Name", "SignedIn"), ("Form.Password", "x"));
        Assert.Equal(landsOn, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task lists_the_sample_sign_ins_while_there_are_any() =>
        Assert.Contains("<code>demo-only</code>", await pages.HtmlAsync("/sign-in"), StringComparison.Ordinal);

    private async Task<string> Posted(params (string, string)[] fields)
    {
        using var answer = await pages.PostAsync("/_gallery/form", "/_gallery/form", fields);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
