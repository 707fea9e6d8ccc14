using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Sheets;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Intake;

/// <summary>Twenty thousand rows as a spreadsheet program writes them, and as an old one sends them.</summary>
public sealed class LargeFileTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task twenty_thousand_rows_are_judged_refused_recorded_and_refused_again_in_both_formats()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var desk = new IntakeDesk(database.ConnectionString);
        await desk.Open();
        var (wrong, right) = (Grid.Of(500), Grid.Of(0));
        Assert.InRange(Grid.Kinds, 12, 100);
        var gb18030 = Encoding.GetEncoding("GB18030");
        var books = await Spreadsheet.Written(("wrong", wrong.Csv(new UTF8Encoding(true))), ("right", right.Csv(new UTF8Encoding(true))));

        foreach (var (name, content) in new[] { ("有错.xlsx", books["wrong"]), ("有错.csv", wrong.Csv(gb18030)) })
        {
            var judged = await desk.Judged(name, content);
            Assert.Equal(wrong.Planted, await Found(desk, judged));
            Assert.Equal((ImportState.Judged, 500, Grid.Rows), (judged.State, judged.Faults, judged.Rows));
        }

        var events = await desk.Ask("select count(*) from ev.mt_events");
        var job = await desk.Accepted(await desk.Judged("无误.xlsx", books["right"]));
        Assert.Equal((ImportState.Recorded, right.Fen), (job.State, job.Sum.Fen));
        Assert.Equal(right.Fen, await desk.Ask("select sum(amount_fen) from ledger.balance where account = 'spent:member-training'"));
        Assert.Equal(events + Grid.Rows + 1, await desk.Ask("select count(*) from ev.mt_events"));
        await desk.AssertSound();

        foreach (var person in new[] { "recorder", "second" })
        {
            var refused = await Assert.ThrowsAsync<SheetRefusedException>(() =>
                desk.Judged("又一次.xlsx", books["right"], by: Desk.Person(person, Role.Recorder)));
            Assert.Equal("file-taken-in-before", refused.Refusal.Code);
        }

        var csv = await desk.Judged("无误.csv", right.Csv(gb18030));
        Assert.Equal((0, Grid.Rows, right.Fen), (csv.Faults, csv.Duplicates, csv.Sum.Fen));
        Assert.Equal(ImportState.Recorded, (await desk.Accepted(csv, "第二次付款（演示）")).State);
        Assert.Equal(2 * right.Fen, await desk.Ask("select sum(amount_fen) from ledger.balance where account = 'spent:member-training'"));
    }

    private static async Task<IEnumerable<string>> Found(IntakeDesk desk, ImportJob job) => (await desk.Faults(job))
        .Where(f => f.Weight == FaultWeight.Fault).Select(f => $"{f.Address} {f.Code}");
}
