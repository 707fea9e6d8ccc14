using Ledger.Domain.Integrity;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>The verbs <c>seal</c>, <c>checkpoint</c> and <c>prove</c>.</summary>
public static class IntegrityVerbs
{
    /// <summary>Seals what is recorded; with <c>--follow</c> until stopped, as a process and account of its own.</summary>
    public static async Task<int> Seal(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var follow = words is ["--follow"];
        if (words.Count > 0 && !follow)
        {
            throw new UsageException("用法：seal [--follow]", "Usage: seal [--follow]");
        }

        var (sealer, settings) = (services.GetRequiredService<Sealer>(), services.GetRequiredService<SealingSettings>());
        using var timer = new PeriodicTimer(settings.Interval);
        try
        {
            do
            {
                foreach (var checkpoint in await sealer.SealAsync(cancellation))
                {
                    await output.WriteLineAsync($"{checkpoint.Origin} {checkpoint.Short}");
                }
            }
            while (follow && await timer.WaitForNextTickAsync(cancellation));
        }
        catch (SealingAlarmException alarm)
        {
            await output.WriteLineAsync($"封存中止 Sealing stopped [{alarm.Code}] {alarm.Message}");
            return ExitCode.Refused;
        }

        return ExitCode.Done;
    }

    /// <summary>Prints the newest checkpoint or the policy, or takes in what a witness signed.</summary>
    public static async Task<int> Checkpoint(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var read = new VerbWords(words, "add", "show");
        var tenant = await read.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        var folder = new LogFolder(services.GetRequiredService<SealingSettings>().Folder, tenant);
        var book = new LogBook(services.GetRequiredService<SealerConnections>().Source, tenant);
        if (read["show"] is "policy")
        {
            await output.WriteAsync(await File.ReadAllTextAsync(folder.Policy, cancellation));
            return ExitCode.Done;
        }

        if (read["add"] is { } path)
        {
            var note = SignedNote.Parse(await File.ReadAllTextAsync(path, cancellation));
            var policy = LogPolicy.Parse(await File.ReadAllTextAsync(folder.Policy, cancellation));
            var added = note is null || policy is null ? 0 : await book.Add(note, policy, cancellation);
            await output.WriteLineAsync($"收下 {added} 个见证签名。Took in {added} cosignatures.");
            return added > 0 ? ExitCode.Done : ExitCode.Refused;
        }

        if (await book.Latest(long.MaxValue, cancellation) is not { } latest)
        {
            await output.WriteLineAsync("还没有检查点：封存者尚未运行。There is no checkpoint yet: the sealer has not run.");
            return ExitCode.Refused;
        }

        await output.WriteAsync(latest.ToString());
        return ExitCode.Done;
    }

    /// <summary>Writes the proof that an event is in the log.</summary>
    public static async Task<int> Prove(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var read = new VerbWords(words, "seq", "out");
        if (read.Sequence is not { } sequence)
        {
            throw new UsageException("用法：prove --seq 序号 [--out 文件]", "Usage: prove --seq N [--out FILE]");
        }

        var source = services.GetRequiredService<NpgsqlDataSource>();
        var book = new LogBook(source, await read.TenantAsync(source, cancellation));
        if (await book.Prove(sequence, cancellation) is not { } proof)
        {
            await output.WriteLineAsync($"事件 {sequence} 尚未封存或不存在。Event {sequence} is not sealed yet, or there is none.");
            return ExitCode.Refused;
        }

        await read.PutAsync(proof.ToString(), output, cancellation);
        return ExitCode.Done;
    }
}
