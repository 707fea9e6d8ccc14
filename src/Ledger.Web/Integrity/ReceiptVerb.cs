using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>The verb <c>receipt</c>: the signed receipt of an event, or the key that receipts are checked with.</summary>
public static class ReceiptVerb
{
    /// <summary>Prints or writes it.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var read = new VerbWords(words, "seq", "out", "show");
        var tenant = await read.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        var receipts = services.GetRequiredService<ReceiptDesk>();
        if (read["show"] is "key")
        {
            await output.WriteLineAsync(receipts.KeyOf(tenant).ToString());
            return ExitCode.Done;
        }

        if (read.Sequence is not { } sequence)
        {
            throw new UsageException(
                "用法：receipt --seq 序号 [--out 文件]；receipt --show key", "Usage: receipt --seq N [--out FILE]; receipt --show key");
        }

        if (await receipts.Of(tenant, sequence, cancellation) is not { } note)
        {
            await output.WriteLineAsync($"没有事件 {sequence}。There is no event {sequence}.");
            return ExitCode.Refused;
        }

        await read.PutAsync(note.ToString(), output, cancellation);
        return ExitCode.Done;
    }
}
