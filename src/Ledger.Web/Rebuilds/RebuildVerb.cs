using System.Globalization;
using Ledger.Web.Hosting;
using Npgsql;

namespace Ledger.Web.Rebuilds;

/// <summary>
/// The verb <c>rebuild</c>: derives what follows from the events anew beside what is kept, says every difference, and
/// puts it right, while the service goes on.
/// </summary>
public static class RebuildVerb
{
    /// <summary>Rebuilds the journal and what hangs on it, or the states of the streams, or both.</summary>
    public static async Task<int> Run(
        NpgsqlDataSource source, string tenant, IReadOnlyList<string> words, TextWriter output,
        CancellationToken cancellation)
    {
        var (journal, states) = words switch
        {
            [] or ["all"] => (true, true),
            ["journal"] => (true, false),
            ["states"] => (false, true),
            _ => throw new UsageException("用法：rebuild [journal|states|all] [--tenant 区划代码]",
                "Usage: rebuild [journal|states|all] [--tenant CODE]"),
        };
        try
        {
            await Run(source, tenant, journal, states, output, cancellation);
            return ExitCode.Done;
        }
        catch (RebuildRefusedException refused)
        {
            await output.WriteLineAsync(
                $"{refused.Refusal.Code}: {refused.Refusal.Chinese}{Environment.NewLine}{refused.Refusal.English}");
            return ExitCode.Refused;
        }
    }

    /// <summary>Rebuilds what is asked for.</summary>
    internal static async Task Run(
        NpgsqlDataSource source, string tenant, bool journal, bool states, TextWriter output,
        CancellationToken cancellation)
    {
        if (journal)
        {
            var differences = new Differences(output);
            var figures = await JournalRebuild.Run(source, tenant, differences, cancellation);
            await output.WriteLineAsync(Summary("分录账", "journal", figures, differences));
        }

        if (states)
        {
            var differences = new Differences(output);
            var figures = await StateRebuild.Run(source, tenant, differences, cancellation);
            await output.WriteLineAsync(Summary("状态", "states", figures, differences));
        }
    }

    private static string Summary(string chinese, string english, RebuildFigures figures, Differences differences)
    {
        var rate = figures.Events / Math.Max(figures.Replaying.TotalSeconds, 0.001);
        var replayed = string.Create(CultureInfo.InvariantCulture,
            $"{figures.Events:N0} / {figures.Replaying.TotalSeconds:0.00} s = {rate:N0}/s");
        return differences.Count == 0
            ? $"{chinese}：重放 {replayed}，与现有数据完全一致。{english}: replayed {replayed}, the same as what is kept."
            : string.Create(CultureInfo.InvariantCulture,
                $"{chinese}：重放 {replayed}，{differences.Count:N0} 处不同（{differences}），已更正（{figures.Switching.TotalSeconds:0.00} s）。")
              + string.Create(CultureInfo.InvariantCulture,
                $"{english}: replayed {replayed}, {differences.Count:N0} differences ({differences}), put right.");
    }
}
