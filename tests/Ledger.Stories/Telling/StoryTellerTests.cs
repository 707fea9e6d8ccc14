using Ledger.Stories.Reading;
using Xunit;
using Xunit.Sdk;

namespace Ledger.Stories.Telling;

public sealed class StoryTellerTests
{
    private const string Grant = "2026-01-05 拨入指标 党建工作经费 区级 100.00 记作 指标";

    [Theory]
    [InlineData("余额 街道 党建工作经费 未安排 100.01")]
    [InlineData("2026-01-04 余额 街道 党建工作经费 未安排 100.00")]
    [InlineData("2026-01-06 收回指标 指标 → 拒绝 pool-exceeded")]
    [InlineData("2026-01-04 收回指标 指标")]
    [InlineData("2026-01-04 收回指标 指标 → 拒绝 pool-exceeded")]
    public async Task a_story_that_is_not_so_fails_at_its_line(string line)
    {
        var failure = await Assert.ThrowsAsync<TrueException>(() => Tell(Grant, line));
        Assert.Contains("line 2", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-06 借给 一村 1.00")]
    [InlineData("2026-01-06 支出 七村 党建工作经费 党员培训 1.00")]
    [InlineData("2026-01-06 支出 一村 没有的资金 党员培训 1.00")]
    [InlineData("2026-01-06 支出 一村 党建工作经费 出国 1.00")]
    [InlineData("2026-01-06 支出 一村 党建工作经费 党员培训 一百元")]
    [InlineData("2026-01-06 支出 一村 党建工作经费 党员培训")]
    [InlineData("2026-01-06 支出 一村 党建工作经费 党员培训 1.00 由 路人")]
    [InlineData("2026-01-06 拨入指标 党建工作经费 村级 1.00")]
    [InlineData("2026-01-06 冲销 不存在")]
    [InlineData("2026-01-06 释放 指标")]
    [InlineData("2026-01-06 余额 街道 党建工作经费 欠款 1.00")]
    [InlineData("2026-01-06 余额 街道 党建工作经费 未安排 100.00 → 拒绝 pool-exceeded")]
    public async Task a_word_that_nobody_knows_is_named_with_its_line(string line) =>
        Assert.Equal(2, (await Assert.ThrowsAsync<StoryException>(() => Tell(Grant, line))).Line);

    [Fact]
    public async Task a_deed_without_any_date_is_named() =>
        Assert.Equal(1, (await Assert.ThrowsAsync<StoryException>(() => Tell("结账"))).Line);

    [Fact]
    public void every_verb_stands_in_the_description_of_the_format()
    {
        var format = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "FORMAT.md"));
        Assert.All(Deeds.Verbs, verb => Assert.Contains($"`{verb}`", format, StringComparison.Ordinal));
    }

    private static Task Tell(params IEnumerable<string> lines) =>
        new StoryTeller(new DomainDriver()).Tell(StoryReader.Read(string.Join('\n', lines)));
}
