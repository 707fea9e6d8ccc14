using System.Text;
using Ledger.Web.Hosting;
using Ledger.Web.Journal;
using Npgsql;

namespace Ledger.Web.Exports;

/// <summary>The verb <c>export</c>: the journal or the whole book in a format others read.</summary>
public static class ExportVerb
{
    /// <summary>Writes the file, or to <paramref name="output"/> when the path is <c>-</c>.</summary>
    public static async Task<int> Run(
        NpgsqlDataSource source, string tenant, IReadOnlyList<string> args, TextWriter output,
        CancellationToken cancellation)
    {
        var request = ExportRequest.Parse(args);
        if (request.Path == "-")
        {
            await Write(source, tenant, request, output, cancellation);
            return ExitCode.Done;
        }

        // A file under its own name is always a whole one.
        var unfinished = $"{request.Path}.part";
        await using (var file = Create(unfinished))
        {
            await Write(source, tenant, request, file, cancellation);
        }

        File.Move(unfinished, request.Path, overwrite: true);
        await output.WriteLineAsync($"已导出到 {request.Path}。Exported to {request.Path}.");
        return ExitCode.Done;
    }

    /// <summary>Writes the book in the format asked for.</summary>
    public static async Task Write(
        NpgsqlDataSource source, string tenant, ExportRequest request, TextWriter to, CancellationToken cancellation)
    {
        var moment = await new JournalReader(source).Settle(tenant, request.AsOf, cancellation);
        var feed = new JournalFeed(source, tenant, moment);
        await (request.Format switch
        {
            ExportFormat.Hledger => HledgerJournal.Write(feed, to, cancellation),
            ExportFormat.Beancount => BeancountJournal.Write(feed, to, cancellation),
            ExportFormat.Jsonl => EventLines.Write(source, tenant, moment, to, cancellation),
            ExportFormat.Csv => CsvJournal.Write(feed, to, cancellation),
            _ => throw new InvalidOperationException($"No export as {request.Format}."),
        });
    }

    private static StreamWriter Create(string path)
    {
        try
        {
            return new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 16);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"无法写入 {path}：{denied.Message}", $"Cannot write {path}: {denied.Message}");
        }
    }
}
