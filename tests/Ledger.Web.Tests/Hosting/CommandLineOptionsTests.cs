using Ledger.Web.Hosting;

namespace Ledger.Web.Tests.Hosting;

public sealed class CommandLineOptionsTests
{
    [Fact]
    public void says_nothing_and_means_port_5080_with_sample_data_in_the_checkout()
    {
        var options = CommandLineOptions.Parse([]);
        Assert.Equal(5080, options.Port);
        Assert.False(options.Empty);
        Assert.Equal(LedgerHome.DefaultDataDirectory, options.DataDirectory);
        Assert.Empty(options.Rest);
        Assert.True(options.Serves);
    }

    [Theory]
    [InlineData(true, "serve", "--port", "5099")]
    [InlineData(true, "--empty")]
    [InlineData(false, "balances")]
    [InlineData(false, "check", "--data", "/tmp/book")]
    public void serves_unless_a_verb_was_typed(bool serves, params string[] words) =>
        Assert.Equal(serves, CommandLineOptions.Parse(words).Serves);

    [Fact]
    public void takes_its_own_options_and_leaves_the_verb_with_the_others_in_order()
    {
        var options = CommandLineOptions.Parse(
            ["balances", "--unit", "shicheng", "--data", "/tmp/book", "--port", "5099", "--empty", "--on", "2026-03-31"]);
        Assert.Equal(5099, options.Port);
        Assert.Equal("/tmp/book", options.DataDirectory);
        Assert.True(options.Empty);
        Assert.Equal(["balances", "--unit", "shicheng", "--on", "2026-03-31"], options.Rest);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    [InlineData("")]
    public void refuses_a_port_that_is_none(string text)
    {
        var refused = Assert.Throws<UsageException>(() => CommandLineOptions.Parse(["serve", "--port", text]));
        Assert.Contains("--port", refused.Chinese, StringComparison.Ordinal);
        Assert.Contains($"\"{text}\"", refused.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--data")]
    [InlineData("--connection")]
    public void refuses_an_option_whose_value_was_forgotten(string name)
    {
        var refused = Assert.Throws<UsageException>(() => CommandLineOptions.Parse(["serve", name]));
        Assert.Contains(name, refused.English, StringComparison.Ordinal);
    }
}
