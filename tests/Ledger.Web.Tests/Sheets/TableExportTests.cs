using System.Globalization;
using System.Net;
using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Sheets;
using Ledger.Web.Sheets.Export;
using Ledger.Web.Tests.Intake;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;

namespace Ledger.Web.Tests.Sheets;

/// <summary>Tables of pages as files, as the person who looks at them gets them.</summary>
public sealed class TableExportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_page_gives_its_tables_as_files_with_the_figures_it_shows()
    {
        using var desk = new IntakeDesk(database.ConnectionString);
        await desk.Open();
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk", new Grant(Role.Recorder, Desk.Root));
        using var clerk = await gate.ClientOf("clerk");

        var csv = Encoding.UTF8.GetString(await File(clerk, "/units?year=2026&as=csv&money=wan"));
        Assert.StartsWith("\uFEFF单位,", csv, StringComparison.Ordinal);
        Assert.Contains(",1000000.00,", csv, StringComparison.Ordinal);

        var book = SheetFile.Open("a.xlsx", await File(clerk, "/units?year=2026&as=xlsx")).Rows().ToList();
        Assert.Contains(book, r => r.Cells.Contains(new SheetCell(CellKind.Number, "1000000")));
        var old = Encoding.GetEncoding("GB18030").GetString(await File(clerk, "/units?year=2026&as=csv-gb18030"));
        Assert.Equal(csv.TrimStart('\uFEFF'), old);

        await Spend(desk, 250);
        var lines = Encoding.UTF8.GetString(await File(clerk, $"/expenditures?unit={SampleStreet.Communities[8]}&as=csv"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(251, lines.Length);
        Assert.All(lines.Skip(1), l => Assert.Contains(",'=cmd（演示）,", l, StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, 250).Sum(i => i + 0.01m),
            lines.Skip(1).Sum(l => decimal.Parse(l.Split(',')[^1], CultureInfo.InvariantCulture)));

        using var stranger = gate.Client();
        using var refused = await stranger.GetAsync(new Uri("/units?as=csv", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public void tables_of_a_page_are_read_as_they_are_seen()
    {
        var (tables, next) = PageTables.Read("""
            <!DOCTYPE html><html><head><script>if (1 < 2) {}</script></head><body>
            <table class="table"><caption class="visually-hidden">账 &amp; 表</caption>
            <thead><tr><th scope="col">摘要</th><th scope="col" class="amount">金额（元）</th><th><span class="visually-hidden">操作</span></th></tr></thead>
            <tbody><tr><th scope="row"><a href="/x?a=1&amp;b=2">甲<br />乙</a></th><td class="amount"><a class="money" href="/t">-1,234.50</a></td><td><a>冲销</a></td></tr>
            <tr><td>—</td><td class="amount"><span>—</span></td><td></td></tr></tbody></table>
            <nav><a rel="next" href="/y?after=2&amp;on=3">下一页</a></nav></body></html>
            """);
        var table = Assert.Single(tables);
        Assert.Equal("账 & 表", table.Title);
        Assert.Equal(["摘要", "金额（元）"], table.Heads);
        Assert.Equal([WrittenCell.Of("甲 乙"), new WrittenCell(CellKind.Number, "-1234.50")], table.Rows[0]);
        Assert.Equal([WrittenCell.Of(""), WrittenCell.Of("")], table.Rows[1]);
        Assert.Equal("/y?after=2&on=3", next);
    }

    private static async Task Spend(IntakeDesk desk, int rows)
    {
        var grid = "单位,资金,日期,金额,用途,收款人,发票号,摘要\n" + string.Concat(Enumerable.Range(1, rows).Select(i =>
            $"演示社区09,党建工作经费,2026-02-01,{i}.01,培训党员,=cmd（演示）,L-{i},第{i}笔\n"));
        await desk.Accepted(await desk.Judged(grid));
    }

    private static async Task<byte[]> File(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }
}
