using Ledger.Domain.Kernel;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;
using Ledger.Web.Users;

namespace Ledger.Web.Tests.Users;

public sealed class UserVerbTests(StreetDatabase street, TestDatabase empty)
    : IClassFixture<StreetDatabase>, IClassFixture<TestDatabase>
{
    [Fact]
    public async Task adds_somebody_with_a_password_made_and_shown_once()
    {
        await using var gate = await Gate.OpenAsync(street.ConnectionString);
        var (code, said) = await Type(gate, "", "add", "clerk-t", "--name", "记账员丁（演示）",
            "--unit", SampleStreet.Street, "--role", "recorder");
        Assert.Equal(ExitCode.Done, code);
        using var clerk = gate.Client();
        Assert.Equal("SignedIn", await Gate.SignIn(clerk, "clerk-t", PasswordIn(said)));
        Assert.Equal(201, (await Gate.Appropriate(clerk)).Status);

        (code, said) = await Type(gate, "", "reset", "clerk-t");
        Assert.Equal((ExitCode.Done, 401), (code, (await clerk.Ask("/api/me")).Status));
        Assert.Equal("SignedIn", await Gate.SignIn(clerk, "clerk-t", PasswordIn(said)));
        Assert.Equal(ExitCode.Done, (await Type(gate, "", "disable", "clerk-t")).Code);
        Assert.Equal(401, (await clerk.Ask("/api/me")).Status);
        Assert.Equal(ExitCode.Done, (await Type(gate, "", "enable", "clerk-t")).Code);
        Assert.Equal("SignedIn", await Gate.SignIn(clerk, "clerk-t", PasswordIn(said)));
    }

    [Fact]
    public async Task a_password_from_standard_input_is_not_shown()
    {
        await using var gate = await Gate.OpenAsync(street.ConnectionString);
        var (code, said) = await Type(
            gate, "typed-Pass-77\n", "add", "clerk-i", "--unit", SampleStreet.Street, "--password", "-");
        Assert.Equal(ExitCode.Done, code);
        Assert.DoesNotContain("typed-Pass-77", said, StringComparison.Ordinal);
        using var clerk = gate.Client();
        Assert.Equal("SignedIn", await Gate.SignIn(clerk, "clerk-i", "typed-Pass-77"));
    }

    [Fact]
    public async Task the_first_administrator_of_an_empty_ledger_registers_its_units()
    {
        await using var gate = await Gate.OpenAsync(empty.ConnectionString);
        var (code, said) = await Type(
            gate, "", "add", "first", "--unit", Desk.Root, "--role", "administrator", "--tenant", Desk.Tenant);
        Assert.Equal(ExitCode.Done, code);
        using var first = gate.Client();
        await Gate.SignIn(first, "first", PasswordIn(said));
        var registered = await first.Send("/api/units", new
        {
            code = Desk.Root, kind = "district", nameZh = "演示区", nameEn = "Sample District", from = "2020-01-01",
        });
        Assert.Equal(201, registered.Status);
    }

    [Fact]
    public async Task a_refusal_says_its_code()
    {
        await using var gate = await Gate.OpenAsync(street.ConnectionString);
        await gate.Register("taken");
        var (code, said) = await Type(gate, "", "add", "Taken", "--unit", SampleStreet.Street);
        Assert.Equal(ExitCode.Refused, code);
        Assert.StartsWith("login-taken: ", said, StringComparison.Ordinal);
        Assert.StartsWith("user-unknown: ", (await Type(gate, "", "reset", "nobody")).Said, StringComparison.Ordinal);
        Assert.StartsWith("""{"code":"user-unknown",""",
            (await Type(gate, "", "disable", "nobody", "--format", "json")).Said, StringComparison.Ordinal);
        Assert.StartsWith("password-too-weak: ",
            (await Type(gate, "short\n", "reset", "taken", "--password", "-")).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("add")]
    [InlineData("add", "--unit", "990101001000")]
    [InlineData("add", "clerk-x")]
    [InlineData("rename", "clerk-x")]
    [InlineData("add", "clerk-x", "--unit", "990101001000", "--role", "king")]
    [InlineData("reset", "clerk-x", "--password", "on-the-Command-1ine")]
    [InlineData("reset", "clerk-x", "--password", "-")]
    public async Task what_is_typed_wrong_is_told_in_both_languages(params string[] words)
    {
        await using var gate = await Gate.OpenAsync(street.ConnectionString);
        var wrong = await Assert.ThrowsAsync<UsageException>(() => Type(gate, "", words));
        Assert.NotEmpty(wrong.Chinese);
        Assert.NotEmpty(wrong.English);
    }

    private static async Task<(int Code, string Said)> Type(Gate gate, string input, params string[] words)
    {
        using var output = new StringWriter();
        var code = await UserVerb.RunAsync(
            gate.Services, words, new StringReader(input), output, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    private static string PasswordIn(string said) =>
        said.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
}
