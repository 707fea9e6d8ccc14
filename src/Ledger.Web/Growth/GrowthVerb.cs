using System.Text.Json;
using Ledger.Domain.Growth;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Growth;

/// <summary>The verb <c>growth</c>: village income by period with its changes.</summary>
public static class GrowthVerb
{
    private static readonly string[] options = ["unit", "from", "to", "by", "on", "known-at"];

    /// <summary>Prints growth as a table, or as an array of objects.</summary>
    /// <exception cref="UsageException">The periods cannot be read.</exception>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var typed = new VerbWords(words, options);
        var tenant = await typed.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        var units = (await services.GetRequiredService<ReferenceBook>().Of(tenant, cancellation)).Units;
        var today = services.GetRequiredService<IClock>().GetCurrentInstant()
            .InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Date;
        var day = typed.AsOf.On ?? today;
        var unreadable = new GrowthQuestionUnreadable();
        var question = GrowthQuestion.Read(typed["by"], typed["from"], typed["to"], day)
            ?? throw new UsageException(unreadable.Chinese, unreadable.English);
        var moment = await services.GetRequiredService<JournalReader>().Settle(tenant, typed.AsOf, cancellation);
        IReadOnlyList<string> asked = typed["unit"] is { } unit ? [unit] : [.. units.All.Select(u => u.Code)];
        var villages = await services.GetRequiredService<GrowthReader>()
            .Read(new JournalScope(tenant, asked), moment, day, cancellation);
        var rows = IncomeGrowth.Rows(villages, question.Periods, day).Select(GrowthAnswer.Of)
            .Concat(IncomeGrowth.Together(villages, question.Periods, day).Select(GrowthAnswer.Of)).ToList();
        if (typed.IsJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(rows, LedgerJson.Shown));
            return ExitCode.Done;
        }

        await TextTable.Write(output, ["村（社区）", "期间", "总收入", "同比", "经营性收入", "同比", "补助", "一次性"],
            [.. rows.Select(r => (IReadOnlyList<string>)
            [
                r.Village is { } village ? units.NameOn(village, day)?.Zh ?? village : "合计",
                r.IsComplete ? r.Period : $"{r.Period}（未满）", $"{r.Total.Now}", r.Total.OnYear.Rate ?? "不可比",
                $"{r.Operating.Now}", r.Operating.OnYear.Rate ?? "不可比", $"{r.Subsidy.Now}", $"{r.OneOff.Now}",
            ])], 2, 3, 4, 5, 6, 7);
        await output.WriteLineAsync(rows.Count > 0
            ? $"{rows.Count} 行（元）。{rows.Count} rows, in yuan."
            : "该范围内没有集体收入。No village income in this range.");
        return ExitCode.Done;
    }
}
