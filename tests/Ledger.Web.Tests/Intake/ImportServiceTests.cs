using System.Net;
using System.Text;
using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Intake;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Intake;

/// <summary>Files over HTTP, and on the command line, against the running service.</summary>
public sealed class ImportServiceTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Heads = "村（社区）,资金,日期,金额,用途,收款人,发票号,摘要\n";
    private RunningService service = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var desk = new IntakeDesk(database.ConnectionString);
        if (await desk.Ask("select count(*) from ledger.reference") == 0)
        {
            await desk.Open();
        }

        service = await RunningService.StartAsync(database.ConnectionString);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task a_file_is_sent_judged_confirmed_and_undone_over_http()
    {
        using var recorder = service.As("recorder", Desk.Root, [Role.Recorder]);
        var sent = await Send(recorder, "expenditures", "a.csv",
            Heads + "演示社区01,党建工作经费,2026-02-01,12x,培训党员,某店（演示）,H-1,资料\n");
        var id = sent.GetProperty("id").GetString();
        var judged = await Until(recorder, id, "judged");
        Assert.Equal(1, judged.GetProperty("faults").GetInt32());
        var faults = (await recorder.Ask($"/api/imports/{id}/faults")).Json.GetProperty("rows");
        Assert.Equal("D2", faults[0].GetProperty("address").GetString());
        Assert.Equal("import-has-faults", (await recorder.Send($"/api/imports/{id}/accept", new { })).Code);

        sent = await Send(recorder, "expenditures", "a.csv",
            Heads + "演示社区01,党建工作经费,2026-02-01,12.00,培训党员,某店（演示）,H-1,资料\n");
        id = sent.GetProperty("id").GetString();
        await Until(recorder, id, "judged");
        Assert.Equal(200, (await recorder.Send($"/api/imports/{id}/accept", new { })).Status);
        await Until(recorder, id, "recorded");
        Assert.Equal("import-step-not-open", (await recorder.Send($"/api/imports/{id}/accept", new { })).Code);
        Assert.Equal(200, (await recorder.Send($"/api/imports/{id}/undo", new { reason = "导错", effectiveOn = "2026-02-03" })).Status);
        await Until(recorder, id, "undone");

        using var stranger = service.As("stranger", Desk.Root, [Role.Recorder]);
        Assert.Equal("import-unknown", (await stranger.Ask($"/api/imports/{id}")).Code);
        Assert.Equal("import-kind-unknown", (await Problem(recorder, "nothing", "a.csv")).Code);
        Assert.Equal("file-format-unknown", (await Problem(recorder, "expenditures", "a.pdf")).Code);
    }

    [Fact]
    public async Task the_command_line_judges_and_records_and_tells_every_fault()
    {
        using var folder = TemporaryFolder.Create();
        var path = Path.Combine(folder.Path, "支出.csv");
        await File.WriteAllTextAsync(path, Heads
            + "演示社区02,党建工作经费,2026-02-01,1.00,培训党员,某店（演示）,K-1,资料\n"
            + "演示社区02,党建工作经费,2026-02-30,1.00,培训党员,某店（演示）,K-2,资料\n", Stop);
        var (code, text) = await Import(path, "--dry-run", "--format", "json");
        Assert.Equal(1, code);
        Assert.Contains("\"address\":\"C3\"", text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, Heads + "演示社区02,党建工作经费,2026-02-01,1.00,培训党员,某店（演示）,K-1,资料\n", Stop);
        Assert.Equal(0, (await Import(path, "--dry-run")).Code);
        (code, text) = await Import(path, "--kind", "expenditures");
        Assert.Equal((0, true), (code, text.Contains("recorded", StringComparison.Ordinal)));
        (code, text) = await Import(path, "--because", "再来");
        Assert.Equal(1, code);
        Assert.Contains("file-taken-in-before", text, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Text)> Import(params string[] words)
    {
        await using var output = new StringWriter();
        return (await IntakeVerb.Run(service.Services, words, output, Stop), output.ToString());
    }

    private static async Task<JsonElement> Send(HttpClient client, string kind, string name, string text)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        using var answer = await client.PostAsync(new Uri($"/api/imports?kind={kind}&name={name}", UriKind.Relative), content, Stop);
        var json = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Stop));
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, $"{answer.StatusCode} {json}");
        return json;
    }

    private static async Task<Reply> Problem(HttpClient client, string kind, string name)
    {
        using var content = new ByteArrayContent("x"u8.ToArray());
        using var answer = await client.PostAsync(new Uri($"/api/imports?kind={kind}&name={name}", UriKind.Relative), content, Stop);
        return new Reply((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Stop)));
    }

    private static async Task<JsonElement> Until(HttpClient client, string? id, string state)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var job = (await client.Ask($"/api/imports/{id}")).Json;
            if (job.GetProperty("state").GetString() == state)
            {
                return job;
            }

            Assert.True(job.TryGetProperty("refusal", out _) == false, $"{job}");
            await timer.WaitForNextTickAsync(Stop);
        }
    }
}
