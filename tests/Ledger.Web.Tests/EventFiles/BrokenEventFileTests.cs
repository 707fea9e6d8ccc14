using Ledger.Web.EventFiles;
using Ledger.Web.Exports;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.EventFiles;

/// <summary>A file that is not whole is refused as a whole, with the line that is wrong.</summary>
public sealed class BrokenEventFileTests(ExportedBook book, TestDatabase database)
    : IClassFixture<ExportedBook>, IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(5, "无法读取", "{\"seq\" : 5,", "{\"seq\" : 5;")]
    [InlineData(5, "无法读取", "\"seq\" : 5,", "\"sequence\" : 5,")]
    [InlineData(5, "序号 4 不递增", "{\"seq\" : 5,", "{\"seq\" : 4,")]
    [InlineData(8, "版本 3 不连续", "\"version\" : 2,", "\"version\" : 3,")]
    [InlineData(5, "无法读取", "T", "x")]
    [InlineData(7, "事件无法重放", "appropriation-received.v1", "never-heard-of.v1")]
    [InlineData(7, "事件无法重放", "\"amount\": 24000000", "\"amount\": \"a lot\"")]
    [InlineData(2, "属于另一区县 990102", "\"tenant\" : \"990101\"", "\"tenant\" : \"990102\"")]
    public async Task the_line_that_is_wrong_is_named_and_nothing_changes(
        int line, string chinese, string was, string now)
    {
        var lines = book.Lines.ToArray();
        Assert.Contains(was, lines[line - 1], StringComparison.Ordinal);
        lines[line - 1] = lines[line - 1].Replace(was, now, StringComparison.Ordinal);
        await AssertRefused(lines, $"event-file-broken: 文件第 {line} 行有误：", chinese);
    }

    [Fact]
    public Task an_event_after_the_answers_is_refused() =>
        AssertRefused([.. book.Lines, book.Lines[0]], "事件排在请求答复之后");

    [Fact]
    public Task an_empty_file_is_refused() => AssertRefused([], "没有事件");

    [Theory]
    [InlineData("import 文件.jsonl")]
    [InlineData("import 文件.jsonl", "book.xlsx")]
    [InlineData("没有文件 /no/such.jsonl", "/no/such.jsonl")]
    public async Task a_wrong_word_is_answered_with_how_to_say_it(string chinese, params string[] words)
    {
        await using var source = Web.Hosting.Storage.LedgerStore.Connect(database.ServiceConnectionString);
        var wrong = await Assert.ThrowsAsync<UsageException>(() =>
            ImportVerb.Run(source, words, TextWriter.Null, Ct));
        Assert.Contains(chinese, wrong.Chinese, StringComparison.Ordinal);
    }

    private async Task AssertRefused(string[] lines, params string[] words)
    {
        using var folder = TemporaryFolder.Create();
        var path = Path.Combine(folder.Path, "broken.jsonl");
        await File.WriteAllLinesAsync(path, lines, Ct);
        await using var source = Web.Hosting.Storage.LedgerStore.Connect(database.ServiceConnectionString);
        var output = new StringWriter();
        Assert.Equal(ExitCode.Refused, await ImportVerb.Run(source, [path], output, Ct));
        Assert.All(words, word => Assert.Contains(word, output.ToString(), StringComparison.Ordinal));
        await using var count = source.CreateCommand(
            "select (select count(*) from ev.mt_streams) + (select count(*) from ledger.line)");
        Assert.Equal(0L, await count.ExecuteScalarAsync(Ct));
    }
}

/// <summary>The lines of a small book's event file.</summary>
public sealed class ExportedBook(TestCluster cluster) : IAsyncLifetime
{
    public IReadOnlyList<string> Lines { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        using (var desk = new Desk(database))
        {
            await new SmallBook(desk).Fill();
            var output = new StringWriter();
            await ExportVerb.Run(desk.Source, Desk.Tenant, ["--as", "jsonl", "--out", "-"], output,
                TestContext.Current.CancellationToken);
            Lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }

        await cluster.DropAsync(database, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
