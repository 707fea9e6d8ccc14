using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Journal;
using Npgsql;

namespace Ledger.Web.Exports.Gbt24589;

/// <summary>
/// <c>export --as gbt24589</c>: the journal under the element names of GB/T 24589, one CSV for each group and one XML with
/// all of them. Part 2 (行政事业单位) is the nearest; there is none for rural collectives.
/// </summary>
public static class Gbt24589Verb
{
    /// <summary>Whether the words after <c>export</c> ask for it.</summary>
    public static bool IsAsked(IReadOnlyList<string> words)
    {
        var at = words.ToList().IndexOf("--as");
        return at >= 0 && at + 1 < words.Count && words[at + 1] == "gbt24589";
    }

    /// <summary>Writes the folder.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var read = new VerbWords(words, "as", "out", "on", "known-at");
        var source = services.GetRequiredService<NpgsqlDataSource>();
        var tenant = await read.TenantAsync(source, cancellation);
        var folder = read["out"] ?? throw new UsageException(
            "用法：export --as gbt24589 --out 文件夹", "Usage: export --as gbt24589 --out DIR");
        var moment = await services.GetRequiredService<JournalReader>().Settle(tenant, read.AsOf, cancellation);
        var groups = await ElementGroups.Read(new JournalFeed(source, tenant, moment), tenant, cancellation);
        Directory.CreateDirectory(folder);
        foreach (var group in groups)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{group.Name}.csv"), group.Csv(), cancellation);
        }

        ElementGroup.Xml(groups).Save(Path.Combine(folder, "电子账簿.xml"));
        await output.WriteLineAsync($"已导出到 {folder}，{groups.Sum(g => g.Rows.Count)} 行。Exported to {folder}.");
        return ExitCode.Done;
    }
}
