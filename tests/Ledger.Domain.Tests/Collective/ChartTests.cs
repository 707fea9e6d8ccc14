using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Charts;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Collective;

public sealed class ChartTests
{
    private static readonly ChartOfAccounts Old = ChartOfAccounts.On(new LocalDate(2023, 12, 31));
    private static readonly ChartOfAccounts Present = ChartOfAccounts.On(new LocalDate(2024, 1, 1));

    [Fact]
    public void the_chart_of_2023_begins_with_2024()
    {
        Assert.Equal(2004, Old.Version);
        Assert.Equal(2023, Present.Version);
        Assert.Equal(42, Present.Accounts.Count);
    }

    [Theory]
    [InlineData("153", "固定资产清理", "在建工程")]
    [InlineData("154", "在建工程", "固定资产清理")]
    [InlineData("211", "应付工资", "应付款")]
    [InlineData("212", "应付福利费", "应付工资")]
    [InlineData("502", "经营支出", "投资收益")]
    [InlineData("511", "发包及上交收入", "经营支出")]
    public void a_code_may_mean_another_thing_in_the_other_chart(string code, string old, string present)
    {
        Assert.Equal(old, ChartOfAccounts.Find(new ChartCode(2004, code))!.Zh);
        Assert.Equal(present, ChartOfAccounts.Find(new ChartCode(2023, code))!.Zh);
        Assert.Contains(code, ChartBridge.ChangedMeaning);
    }

    [Fact]
    public void every_old_account_is_in_the_bridge_and_every_target_is_in_the_chart()
    {
        Assert.All(Old.Accounts, account => Assert.All(ChartBridge.Targets(account.Key.Code),
            target => Assert.NotNull(ChartOfAccounts.Find(target))));
        Assert.Equal(["521"], Old.Accounts.Select(a => a.Key.Code).Where(c => ChartBridge.Targets(c).Count == 0));
    }

    [Fact]
    public void a_bridged_account_keeps_its_nature_and_side() => Assert.All(Old.Accounts, account => Assert.All(
        ChartBridge.Targets(account.Key.Code).Select(t => ChartOfAccounts.Find(t)!).Where(_ => account.Key.Code != "212"),
        target => Assert.Equal((account.Nature, account.IsDebit), (target.Nature, target.IsDebit))));

    [Fact]
    public void operating_revenue_is_the_same_measure_in_both_charts()
    {
        Assert.Equal(["501", "511", "561"], Operating(Old));
        Assert.Equal(["501", "502"], Operating(Present));

        static IEnumerable<string> Operating(ChartOfAccounts chart) => chart.Accounts
            .Where(a => a.Nature == AccountNature.Income && IncomeCategory.IsOperating(a.Category!))
            .Select(a => a.Key.Code);
    }

    [Theory]
    [InlineData("2023:501", true)]
    [InlineData("501", false)]
    [InlineData("2023:5010", false)]
    [InlineData("", false)]
    public void a_key_is_read_from_its_text(string text, bool valid) =>
        Assert.Equal(valid ? text : null, ChartCode.Parse(text)?.ToString());

    [Theory]
    [InlineData("152", false)]
    [InlineData("151", true)]
    [InlineData("501", false)]
    [InlineData("511", true)]
    [InlineData("241", false)]
    public void a_contra_account_stands_on_the_other_side(string code, bool isDebit) =>
        Assert.Equal(isDebit, Present.Find(code)!.IsDebit);
}
