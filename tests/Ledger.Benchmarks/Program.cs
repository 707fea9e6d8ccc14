using Ledger.Benchmarks;
using Ledger.Benchmarks.Audit;
using Ledger.Benchmarks.Book;
using Ledger.Benchmarks.Intake;
using Ledger.Benchmarks.Integrity;
using Ledger.Benchmarks.Peers;
using Ledger.Benchmarks.Reading;
using Ledger.Benchmarks.Recording;

// ledger bench [recording|emmett|reading|book|start|import|audit|integrity] [--seconds N] [--rounds N] [--lines N]
//     [--scale million|district]
var options = BenchOptions.Parse(args);
Console.WriteLine(options.Setting);
(string Name, Func<World, Task> Run)[] benches =
[
    ("recording", world => RecordingBench.RunAsync(world, options)),
    ("emmett", async world =>
    {
        await world.FundAsync(units: 500, funds: 4);
        await EmmettBench.RunAsync(world, options, _ => RecordingBench.InProcess(world, RecordingBench.Any(world)));
    }),
    ("reading", world => ReadingBench.RunAsync(world, options)),
    ("book", world => BookBench.RunAsync(world, options)),
    ("start", world => ColdStart.RunAsync(world, options)),
    ("import", world => IntakeBench.RunAsync(world, options)),
    ("audit", world => AuditBench.RunAsync(world, options)),
    ("integrity", world => IntegrityBench.RunAsync(world, options)),
];
foreach (var bench in benches.Where(b => options.Wants(b.Name)))
{
    await using var world = await World.CreateAsync(options);
    await bench.Run(world);
}

return 0;
