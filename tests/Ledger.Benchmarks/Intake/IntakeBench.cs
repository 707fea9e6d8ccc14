using System.Diagnostics;
using System.Globalization;
using Ledger.Benchmarks.Loads;
using Ledger.Domain.Intake;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Intake.Recording;
using Ledger.Web.Sheets;
using Ledger.Web.Sheets.Writing;
using NodaTime;
using Npgsql;

namespace Ledger.Benchmarks.Intake;

/// <summary>
/// A large register taken in with every rule checked, against a binary COPY of the same events and lines into tables
/// with the same indexes; and a desk's file judged, against reading it alone.
/// </summary>
public static class IntakeBench
{
    private const int DeskRows = 20_000;
    private static readonly ImportKind kind = ImportKinds.Find("expenditures")!;

    /// <summary>Measures and prints the tables.</summary>
    public static async Task RunAsync(World world, BenchOptions options)
    {
        await world.FundAsync(units: 200, funds: 4);
        await Preview(world, options);
        Console.WriteLine();
        Console.WriteLine("| lines | taken in, s | lines/s | COPY of the same, s | ratio to COPY | peak memory of the process, MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var lines in new[] { 2 * DeskRows, options.Lines }.Distinct())
        {
            await TakeIn(world, lines);
        }
    }

    private static async Task Preview(World world, BenchOptions options)
    {
        using var file = new MemoryStream();
        XlsxText.Write(file, new SheetTable("支出", [], [.. kind.Columns.Select(c => c.Zh)],
            LineFile.Cells(world, DeskRows).Select(r => (IReadOnlyList<WrittenCell>)[.. r.Select(WrittenCell.Of)])));
        var (content, reading, judging) = (file.ToArray(), new Rounds(), new Rounds());
        var judge = new Judge(world.Source, SystemClock.Instance);
        for (var round = 0; round <= options.Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var read = SheetFile.Open("a.xlsx", content).Rows().Count();
            var alone = clock.Elapsed.TotalMilliseconds;
            clock.Restart();
            var (register, reference, actor) = await Register(world, SheetFile.Open("a.xlsx", content));
            var verdict = await judge.Of(register, World.Tenant, actor, reference, default);
            if (round > 0)
            {
                reading.Add(alone);
                judging.Add(clock.Elapsed.TotalMilliseconds);
            }

            Demand(read == DeskRows + 1 && verdict is { Rows: DeskRows, Stands: true }, "the preview");
        }

        Console.WriteLine();
        Console.WriteLine("| 20,000-row .xlsx | ms, median (least–most) |");
        Console.WriteLine("|---|---|");
        Console.WriteLine($"| reading alone | {reading} |");
        Console.WriteLine($"| preview: read and every row judged | {judging} |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| ratio (goal ≤ 2) | {judging.Median / reading.Median:0.00} |"));
    }

    private static async Task TakeIn(World world, int lines)
    {
        var hash = Guid.NewGuid().ToString("n");
        using var file = LineFile.Write(world, lines / 2);
        var (register, reference, actor) = await Register(world, file);
        PeakMemory.Reset();
        var clock = Stopwatch.StartNew();
        var recorder = world.Services.GetRequiredService<BatchRecorder>();
        var request = new RequestContext(World.Tenant, actor, $"import-{hash}", [1], $"import-{hash}", null, null);
        var outcome = await recorder.Record(request, register.Entries().Select(Judge.Step),
            tally => new TakeInFile(new FileTakenIn(hash, "bench.csv", kind.Code, "990101001000", register.Rows, tally.Entries,
                Money.Zero, 0, null)), ImportedFile.Stream(hash), (_, _) => Task.CompletedTask, _ => Task.CompletedTask, default);
        var (seconds, peak) = (clock.Elapsed.TotalSeconds, PeakMemory.Megabytes);
        Demand(outcome is BatchOutcome.Recorded, outcome is BatchOutcome.RowsRefused { Faults: [var first, ..] } ? first.English : "the import");
        var copy = await CopyFloor.Seconds(world.Source, $"import-{hash}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {lines:N0} | {seconds:N1} | {lines / seconds:N0} | {copy:N1} | {copy / seconds:0.00} (goal ≥ 0.50) | {peak:N0} (goal ≤ 300) |"));
    }

    private static async Task<(RegisterFile Register, Reference Reference, Actor Actor)> Register(World world, SheetFile file)
    {
        var reference = await world.Services.GetRequiredService<ReferenceBook>().Latest(World.Tenant, default);
        var actor = new Actor("bench", "演示", [new Grant(Role.Recorder, "990101000000")]);
        var today = SystemClock.Instance.GetCurrentInstant().InUtc().Date;
        var names = new Names(reference, Jurisdiction.ReadableUnits(actor, reference.Units, today), today);
        var matching = Matching.Of(kind, file.Rows(), new Dictionary<string, string>());
        return (new RegisterFile(file, null, kind, matching, names, reference), reference, actor);
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Not as expected: {what}.");
        }
    }
}
