using System.Diagnostics;
using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Intake;

/// <summary>The service killed while it records a large file: after each blow the file is in the book whole, or not at all.</summary>
public sealed class KilledImportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Facts = "select count(*) from ev.mt_events where correlation_id like 'import-%'";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task killed_at_five_points_a_file_is_whole_or_absent_and_the_next_start_finishes_it()
    {
        using var desk = new IntakeDesk(database.ConnectionString);
        await desk.Open();
        var grid = Grid.Of(0);
        var job = await desk.Judged("无误.csv", grid.Csv(Encoding.UTF8));
        Assert.Null(await desk.Files.Accept(job, new Person(Desk.Tenant, IntakeDesk.Recorder), null, Stop));

        foreach (var point in new[] { 1, 5_000, 10_000, 15_000, 20_000 })
        {
            using var service = Start();
            await Until(async () => await desk.Now(job) is { } now && (now.Done >= point || now.State == ImportState.Recorded));
            service.Kill();
            await service.WaitForExitAsync(Stop);
            Assert.Contains(await desk.Ask(Facts), new long[] { 0, Grid.Rows + 1 });
            await desk.AssertSound();
            await desk.Jobs.Tell(job, 0, Stop);
        }

        using var last = Start();
        await Until(async () => (await desk.Now(job)).State == ImportState.Recorded);
        last.Kill();
        await last.WaitForExitAsync(Stop);
        Assert.Equal(Grid.Rows + 1, await desk.Ask(Facts));
        Assert.Equal(grid.Fen, await desk.Ask("select sum(amount_fen) from ledger.balance where account = 'spent:member-training'"));
        await desk.AssertSound();
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [
            Path.Combine(AppContext.BaseDirectory, "Ledger.Web.dll"), "--port", $"{FreePort.Find()}", "--empty", "--connection", database.ConnectionString])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var service = Process.Start(start)!;
        service.BeginOutputReadLine();
        service.BeginErrorReadLine();
        return service;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await holds())
        {
            await timer.WaitForNextTickAsync(Stop);
        }
    }
}
