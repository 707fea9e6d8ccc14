using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using Npgsql;

namespace Ledger.Web.Trail;

/// <summary>The verb <c>trail</c>: who recorded what, when, in which role and why.</summary>
public static class TrailVerb
{
    private const int Page = 500;

    /// <summary>Prints the trail in record order, as text or as an array of flat objects.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var options = new VerbWords(words, "unit", "stream", "voucher", "on", "known-at");
        var tenant = await options.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        var units = (await services.GetRequiredService<ReferenceBook>().Of(tenant, cancellation)).Units;
        var moment = await services.GetRequiredService<JournalReader>().Settle(tenant, options.AsOf, cancellation);
        var filter = new TrailFilter(options["unit"], options["stream"], options["voucher"]);
        var trail = services.GetRequiredService<TrailReader>();
        IReadOnlyList<string> everywhere = [.. units.All.Select(u => u.Code)];
        string? after = null;
        var separator = "[";
        do
        {
            var page = await trail.Page(tenant, everywhere, moment, filter, after, Page, cancellation);
            foreach (var step in page.Rows)
            {
                await output.WriteLineAsync(options.IsJson ? separator + Json(step) : Text(step));
                separator = ",";
            }

            after = page.Next;
        }
        while (after is not null);

        if (options.IsJson)
        {
            await output.WriteLineAsync(separator == "[" ? "[]" : "]");
        }
        else if (separator == "[")
        {
            await output.WriteLineAsync("没有符合条件的记录。Nothing matches.");
        }

        return ExitCode.Done;
    }

    private static string Text(TrailStep step) =>
        $"{step.Sequence,8}  {step.RecordedAt:uuuu-MM-dd'T'HH:mm:ss.ffffff'Z'}  {step.ActorName} ({step.Roles})  "
        + $"{step.Type}  {step.Stream}@{step.Version}  "
        + (step.Fact is IMoneyFact money
            ? $"{money.Voucher}  {money.EffectiveOn:uuuu-MM-dd}  {money.Amount}  {money.Summary}"
            : step.Reason);

    private static string Json(TrailStep step) => JsonSerializer.Serialize(
        new
        {
            step.Sequence,
            step.Stream,
            step.Version,
            step.Type,
            step.RecordedAt,
            step.Actor,
            step.ActorName,
            step.Roles,
            step.Reason,
            step.Address,
            Voucher = (step.Fact as IMoneyFact)?.Voucher.ToString(),
            (step.Fact as IMoneyFact)?.EffectiveOn,
            (step.Fact as IMoneyFact)?.Amount,
            (step.Fact as IMoneyFact)?.Summary,
            ReversedBy = step.ReversedBy is { } by ? $"{by.Stream}@{by.Version}" : null,
        }, LedgerJson.Shown);
}
