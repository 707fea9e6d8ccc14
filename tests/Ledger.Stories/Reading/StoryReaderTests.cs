using NodaTime;
using Xunit;

namespace Ledger.Stories.Reading;

public sealed class StoryReaderTests
{
    [Fact]
    public void reads_a_line_with_words_options_and_a_refusal()
    {
        var story = StoryReader.Read("""
            # 标题 title

            # 说明
            2026-02-01  支出  一村 党建工作经费 “党员 培训” 10.00 从 预占甲 记作 P1  → 拒绝 hold-exceeded
            """);
        Assert.Equal("标题 title", story.Title);
        var line = Assert.Single(story.Lines);
        Assert.Equal((4, new LocalDate(2026, 2, 1), "支出", "hold-exceeded"),
            (line.Number, line.Day, line.Verb, line.Refused));
        Assert.Equal(["一村", "党建工作经费", "党员 培训", "10.00"], line.Words);
        Assert.Equal(("预占甲", "P1", null), (line.Option("from"), line.Option("as"), line.Option("by")));
    }

    [Fact]
    public void a_line_may_have_no_date_and_full_width_blanks()
    {
        var line = Assert.Single(StoryReader.Read("余额　一村　党建工作经费　0.00\r\n").Lines);
        Assert.Null(line.Day);
        Assert.Equal(["一村", "党建工作经费", "0.00"], line.Words);
    }

    [Theory]
    [InlineData("2026-02-01")]
    [InlineData("2026-02-01 支出 一村 -> 不行")]
    [InlineData("2026-02-01 支出 一村 -> 拒绝")]
    [InlineData("2026-02-01 支出 一村 记作")]
    [InlineData("2026-02-01 支出 一村 记作 甲 记作 乙")]
    [InlineData("2026-02-01 退回 安排 “没有说完")]
    public void a_line_that_cannot_be_read_is_named(string text) =>
        Assert.Equal(3, Assert.Throws<StoryException>(() => StoryReader.Read($"# 标题\n\n{text}")).Line);
}
