using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Accounts.YearEnd;
using Ledger.Domain.Collective;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;
using Ledger.Web.Users;
using NodaTime;
using Npgsql;

namespace Ledger.Web.YearEnd;

/// <summary>
/// The verb <c>year-end</c>: shows what the end of a year does to accounts, pools, dues and villages, and carries them in
/// the name of a recorder, each by itself.
/// </summary>
public static class YearEndVerb
{
    private const string DryRun = "--dry-run";
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var typed = new VerbWords([.. words.Where(w => w != DryRun)], "year", "unit", "fund", "as");
        var year = new FiscalYear(typed.Whole("year") ?? throw Usage());
        var tenant = await typed.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        var person = typed["as"] is { } login
            ? await services.GetRequiredService<UserDirectory>().Find(tenant, User.IdOf(login), cancellation) ?? throw Usage()
            : words.Contains(DryRun) ? null : throw Usage();
        var reference = await services.GetRequiredService<ReferenceBook>().Latest(tenant, cancellation);
        var units = reference.Units.All.Select(u => u.Code).Where(u => typed["unit"] is null || u == typed["unit"]);
        var scope = new JournalScope(tenant, [.. units.Order(StringComparer.Ordinal)], typed["fund"], year);
        var moment = await services.GetRequiredService<JournalReader>().Settle(tenant, AsOf.Now, cancellation);
        var reader = services.GetRequiredService<YearEndReader>();
        var ending = await reader.Of(scope, year, moment, reference, cancellation);
        await YearEndTables.Write(output, reference, ending);
        if (words.Contains(DryRun))
        {
            await output.WriteLineAsync("只列示，未作任何更改。Shown only; nothing was changed.");
            return ExitCode.Done;
        }

        var actor = person!.ActorOn(services.GetRequiredService<IClock>().GetCurrentInstant().InZone(shanghai).Date);
        return await Carry(services.GetRequiredService<Recorder>(), tenant, actor, ending, output, cancellation);
    }

    private static async Task<int> Carry(
        Recorder recorder, string tenant, Actor actor, YearEnding ending, TextWriter output,
        CancellationToken cancellation)
    {
        var (done, refused) = (0, 0);
        foreach (var (_, stream, command) in ending.Commands())
        {
            var request = new RequestContext(tenant, actor, Guid.NewGuid().ToString("n"),
                SHA256.HashData(Encoding.UTF8.GetBytes($"{command}")), "year-end", null, "年末结转");
            if (await recorder.RecordOnce(new Submission(request, command), cancellation) is Outcome.Refused no)
            {
                refused++;
                await output.WriteLineAsync($"✗ {stream} {no.Refusal.Code}: {no.Refusal.Chinese} {no.Refusal.English}");
            }
            else
            {
                done++;
            }
        }

        await output.WriteLineAsync($"已结转 {done} 项，{refused} 项被拒绝。{done} carried, {refused} refused.");
        return refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static UsageException Usage() => new(
        "用法：year-end --year 年度 [--unit 单位] [--fund 资金] (--dry-run | --as 记账员登录名)",
        "Usage: year-end --year YEAR [--unit CODE] [--fund CODE] (--dry-run | --as LOGIN of a recorder)");
}
