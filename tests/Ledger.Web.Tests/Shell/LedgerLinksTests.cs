using Ledger.Web.Shell.Figures;
using Ledger.Web.Shell.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace Ledger.Web.Tests.Shell;

public sealed class LedgerLinksTests
{
    [Fact]
    public void another_page_keeps_both_dates_the_filters_and_the_language() =>
        Assert.Equal(
            "/growth?unit=330106&fund=party-work&year=2026&on=2026-03-31&knownAt=2026-04-05T10:00&money=wan&culture=en",
            Links("/units?culture=en&money=wan&knownAt=2026-04-05T10:00&on=2026-03-31&year=2026&fund=party-work"
                + "&unit=330106&q=x&after=MQ").To("/growth"));

    [Fact]
    public void a_value_given_replaces_the_kept_one_and_null_drops_it() =>
        Assert.Equal("/trail?year=2026&unit=b",
            Links("/units?unit=a&year=2026&fund=f").Trail(("unit", "b"), ("fund", null)));

    [Fact]
    public void this_page_keeps_its_whole_query() =>
        Assert.Equal("/units?q=%E6%9D%8E%26x&after=2", Links("/units?q=李%26x&after=1").Here(("after", "2")));

    [Fact]
    public void cleared_keeps_the_moment_and_drops_the_filters() =>
        Assert.Equal("/units?on=2026-03-31&money=wan",
            Links("/units?on=2026-03-31&q=x&unit=a&fund=f&year=2026&money=wan").Cleared());

    [Fact]
    public void back_to_now_drops_dates_that_could_not_be_read() =>
        Assert.Equal("/units?q=x", Links("/units?on=nonsense&knownAt=2026-04-05T10:00&q=x").AtNow());

    [Theory]
    [InlineData("/units", MoneyUnit.Yuan)]
    [InlineData("/units?money=wan", MoneyUnit.Wan)]
    [InlineData("/units?money=euro", MoneyUnit.Yuan)]
    public void the_money_unit_comes_from_the_address(string address, MoneyUnit unit) =>
        Assert.Equal(unit, Links(address).MoneyUnit);

    private static LedgerLinks Links(string address)
    {
        var parts = address.Split('?', 2);
        var query = QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1));
        return new LedgerLinks(parts[0], query);
    }
}
