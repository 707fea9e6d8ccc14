using System.Text.Json;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using Npgsql;

namespace Ledger.Web.Balances;

/// <summary>The verb <c>balances</c>: what each unit has in each fund and year, at any two moments.</summary>
public static class BalancesVerb
{
    private static readonly string[] filterNames = ["unit", "fund", "year", "on", "known-at"];

    /// <summary>Prints the balances as a table, or as an array of flat objects.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var options = new VerbWords(words, filterNames);
        var tenant = await options.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        var units = (await services.GetRequiredService<ReferenceBook>().Of(tenant, cancellation)).Units;
        IReadOnlyList<string> asked = options["unit"] is { } unit ? [unit] : [.. units.All.Select(u => u.Code)];
        var journal = services.GetRequiredService<JournalReader>();
        var moment = options.AsOf.IsNow ? null : await journal.Settle(tenant, options.AsOf, cancellation);
        var year = options.Whole("year") is { } y ? new FiscalYear(y) : (FiscalYear?)null;
        var rows = BalanceRow.Of(await journal.Sums(
            new JournalScope(tenant, asked, options["fund"], year), moment, cancellation));
        if (options.IsJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(rows, LedgerJson.Shown));
            return ExitCode.Done;
        }

        await TextTable.Write(output,
            ["单位", "资金", "年度", "拨入指标", "已安排", "在途", "可用", "预占", "已支出", "结转", "收回"],
            [.. rows.Select(r => (IReadOnlyList<string>)
            [
                units.Find(r.Unit) is null ? r.Unit : $"{r.Unit} {units.NameOn(r.Unit, r.Year.LastDay)?.Zh}", r.Fund, $"{r.Year}",
                $"{r.Appropriated}", $"{r.Allocated}", $"{r.InTransit}", $"{r.Available}", $"{r.Held}",
                $"{r.Spent}", $"{r.CarriedOver}", $"{r.ClawedBack}",
            ])], 3, 4, 5, 6, 7, 8, 9, 10);
        await output.WriteLineAsync(rows.Count > 0
            ? $"{rows.Count} 行（元）。{rows.Count} rows, in yuan."
            : Empty(options));
        return ExitCode.Done;
    }

    private static string Empty(VerbWords options)
    {
        var filters = filterNames.Where(f => options[f] is not null)
            .Select(f => $"--{f} {options[f]}").ToList();
        return filters.Count == 0
            ? "账本中还没有金额。There is no money in the book yet."
            : $"没有符合 {string.Join(" ", filters)} 的余额。No balance matches {string.Join(" ", filters)}.";
    }
}
