using Ledger.Benchmarks;
using Ledger.Benchmarks.Audit;
using Ledger.Benchmarks.Intake;
using Ledger.Benchmarks.Integrity;
using Ledger.Benchmarks.Reading;
using Ledger.Benchmarks.Recording;

// ledger bench [recording|reading|import|audit|integrity] [--seconds N] [--rounds N] [--lines N]
var options = BenchOptions.Parse(args);
Console.WriteLine(options.Setting);
if (options.Wants("recording"))
{
    await using var world = await World.CreateAsync(options);
    await RecordingBench.RunAsync(world, options);
}

if (options.Wants("reading"))
{
    await using var world = await World.CreateAsync(options);
    await ReadingBench.RunAsync(world, options);
}

if (options.Wants("import"))
{
    await using var world = await World.CreateAsync(options);
    await IntakeBench.RunAsync(world, options);
}

if (options.Wants("audit"))
{
    await using var world = await World.CreateAsync(options);
    await AuditBench.RunAsync(world, options);
}

if (options.Wants("integrity"))
{
    await using var world = await World.CreateAsync(options);
    await IntegrityBench.RunAsync(world, options);
}

return 0;
