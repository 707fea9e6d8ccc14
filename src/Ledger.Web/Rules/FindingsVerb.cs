using System.Text.Json;
using Ledger.Domain.Rules.Catalogue;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Rules;

/// <summary>The verb <c>findings</c>: what the audit rules find, at any two moments.</summary>
public static class FindingsVerb
{
    /// <summary>Prints the hits as a table, or as an array of flat objects.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var options = new VerbWords(words, "rule", "unit", "on", "known-at");
        if (options["rule"] is { } rule && RuleCatalogue.Find(rule) is null)
        {
            throw new UsageException($"没有“{rule}”这条规则。规则为 R01 至 R30。", $"There is no rule \"{rule}\". Rules are R01 to R30.");
        }

        var tenant = await options.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        var tree = (await services.GetRequiredService<ReferenceBook>().Of(tenant, cancellation)).Units;
        var moment = await services.GetRequiredService<JournalReader>().Settle(tenant, options.AsOf, cancellation);
        var today = services.GetRequiredService<IClock>().GetCurrentInstant().WithOffset(Offset.FromHours(8)).Date;
        IReadOnlyList<string> units = options["unit"] is { } unit
            ? tree.Subtree(unit, today)
            : [.. tree.All.Select(u => u.Code)];
        var run = await services.GetRequiredService<RuleRunner>().Run(tenant, units, moment, today, cancellation);
        var hits = run.Hits.Where(h => options["rule"] is null || h.Rule == options["rule"]).ToList();
        if (options.IsJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(hits, LedgerJson.Shown));
            return ExitCode.Done;
        }

        await TextTable.Write(output, ["规则", "单位", "资金", "年度", "金额", "疑点", "审阅"],
            [.. hits.Select(h => (IReadOnlyList<string>)
            [
                h.Rule, $"{h.Unit} {tree.NameOn(h.Unit, today)?.Zh}", h.Fund ?? "", h.Year?.ToString() ?? "",
                h.Amount?.ToString() ?? "", h.Zh, run.Marks.GetValueOrDefault(h.Id)?.Note ?? "",
            ])], 4);
        await output.WriteLineAsync($"{hits.Count} 个疑点（元）。{hits.Count} hits, in yuan.");
        return ExitCode.Done;
    }
}
