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
/// The verb <c>year-end</c>: shows what the end of a year does to every account, and carries them out in the name of a
/// recorder, each account by itself.
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
        var accounts = await reader.Accounts(scope, moment, reference, cancellation);
        var villages = scope.Fund is null ? await reader.Villages(scope, year, moment, cancellation) : [];
        await Show(output, reference, accounts, villages);
        if (words.Contains(DryRun))
        {
            await output.WriteLineAsync("只列示，未作任何更改。Shown only; nothing was changed.");
            return ExitCode.Done;
        }

        var actor = person!.ActorOn(services.GetRequiredService<IClock>().GetCurrentInstant().InZone(shanghai).Date);
        var commands = accounts.Where(a => a.Step == YearEndStep.Ready)
            .Select(a => (Command)new CarryAccount(a.Account, Evidence.None, $"{year} 年末结转"))
            .Concat(villages.Where(v => v.Step == YearEndStep.Ready)
                .Select(v => new CarryCollective(v.Books, Evidence.None, $"{year} 年末结转")));
        return await Carry(services.GetRequiredService<Recorder>(), tenant, actor, commands, output, cancellation);
    }

    private static async Task<int> Carry(
        Recorder recorder, string tenant, Actor actor, IEnumerable<Command> commands, TextWriter output,
        CancellationToken cancellation)
    {
        var (done, refused) = (0, 0);
        foreach (var command in commands)
        {
            var request = new RequestContext(tenant, actor, Guid.NewGuid().ToString("n"),
                SHA256.HashData(Encoding.UTF8.GetBytes($"{command}")), "year-end", null, "年末结转");
            if (await recorder.RecordOnce(new Submission(request, command), cancellation) is Outcome.Refused no)
            {
                refused++;
                await output.WriteLineAsync($"✗ {Of(command)} {no.Refusal.Code}: {no.Refusal.Chinese} {no.Refusal.English}");
            }
            else
            {
                done++;
            }
        }

        await output.WriteLineAsync($"已结转 {done} 个账户，{refused} 个被拒绝。{done} carried, {refused} refused.");
        return refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Of(Command command) => command switch
    {
        CarryAccount c => c.Account.Stream,
        CarryCollective c => c.Books.Stream,
        _ => $"{command}",
    };

    private static async Task Show(
        TextWriter output, Reference reference, IReadOnlyList<YearEndRow> accounts, IReadOnlyList<VillageYearEnd> villages)
    {
        await TextTable.Write(output, ["单位", "资金", "可用", "预占", "在途", "结转", "收回", "状态"],
        [
            .. accounts.Select(a => (IReadOnlyList<string>)
            [
                Name(a.Balance.Unit, a.Balance.Year), a.Balance.Fund, $"{a.Balance.Available}", $"{a.Balance.Held}",
                $"{a.Balance.InTransit}", $"{a.Plan?.CarriedAmount}", $"{a.Plan?.ClawedBackAmount}", YearEndWords.Of(a.Step).Zh,
            ]),
        ], 2, 3, 4, 5, 6);
        await TextTable.Write(output, ["村集体", "未分配收益", "待弥补亏损", "已决议未付", "结转", "状态"],
        [
            .. villages.Select(v => (IReadOnlyList<string>)
            [
                Name(v.Books.Village, v.Books.Year), $"{v.State.Undistributed.Final}", $"{v.Loss}",
                $"{Money.Sum(v.Unpaid.Select(u => u.Amount))}", $"{v.Left}", YearEndWords.Of(v.Step).Zh,
            ]),
        ], 1, 2, 3, 4);

        string Name(string unit, FiscalYear year) => $"{unit} {reference.Units.NameOn(unit, year.LastDay)?.Zh}";
    }

    private static UsageException Usage() => new(
        "用法：year-end --year 年度 [--unit 单位] [--fund 资金] (--dry-run | --as 记账员登录名)",
        "Usage: year-end --year YEAR [--unit CODE] [--fund CODE] (--dry-run | --as LOGIN of a recorder)");
}
