using Ledger.Web.Exports;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Exports;

public sealed class CsvJournalTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_spreadsheet_reads_chinese_as_chinese_and_runs_no_formula()
    {
        using var desk = new Desk(database.ConnectionString);
        var book = await new SmallBook(desk).Fill();
        await book.Pay(1, new LocalDate(2026, 5, 1), "\t=1+1", summary: "＝1+1，\n第二行");

        var output = new StringWriter();
        await ExportVerb.Run(desk.Source, Desk.Tenant, ["--as", "csv", "--out", "-"], output, Ct);

        var text = output.ToString();
        Assert.StartsWith("\uFEFF记账序号 seq,", text, StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"x\"\"),甲;乙|[2026-01-01]\",", text, StringComparison.Ordinal);
        Assert.Contains(",\"'-1+1 \"\"引号\"\"\\ a:b, c\"\r\n", text, StringComparison.Ordinal);
        Assert.Contains(",'\t=1+1,", text, StringComparison.Ordinal);
        Assert.Contains(",\"'＝1+1，\n第二行\"\r\n", text, StringComparison.Ordinal);
        Assert.Contains(",-20000.00,member-training,", text, StringComparison.Ordinal);
        await using var count = desk.Source.CreateCommand("select count(*) from ledger.line");
        Assert.Equal((long)(await count.ExecuteScalarAsync(Ct))! + 1, text.Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("缺少 --as", "--as", "csv")]
    [InlineData("hledger、beancount", "--as", "xlsx", "--out", "-")]
    [InlineData("后面缺少值", "--as", "csv", "--out")]
    [InlineData("没有选项“--into”", "--as", "csv", "--into", "x")]
    [InlineData("而不是“31.3.2026”", "--as", "csv", "--out", "-", "--on", "31.3.2026")]
    [InlineData("而不是“yesterday”", "--as", "csv", "--out", "-", "--known-at", "yesterday")]
    [InlineData("请去掉 --on", "--as", "jsonl", "--out", "-", "--on", "2026-03-31")]
    [InlineData("无法写入 /no/such/folder/x.part", "--as", "csv", "--out", "/no/such/folder/x")]
    public async Task a_wrong_word_is_answered_with_how_to_say_it(string chinese, params string[] args)
    {
        using var desk = new Desk(database.ConnectionString);
        var wrong = await Assert.ThrowsAsync<UsageException>(() =>
            ExportVerb.Run(desk.Source, Desk.Tenant, args, TextWriter.Null, Ct));
        Assert.Contains(chinese, wrong.Chinese, StringComparison.Ordinal);
        Assert.NotEqual(wrong.Chinese, wrong.English);
    }
}
