using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.EventFiles;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Sheets;
using Ledger.Web.Users;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Intake;

/// <summary>
/// The verb <c>import</c>: a spreadsheet into the book, as a whole or not at all; an exported event file goes to an
/// empty ledger instead.
/// </summary>
public static class IntakeVerb
{
    private const int Told = 200;
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Judges the file and, unless it is a dry run, records it.</summary>
    public static async Task<int> Run(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        if (words is not [var path, ..] || path.StartsWith('-') || path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            return await ImportVerb.Run(services.GetRequiredService<NpgsqlDataSource>(), words, output, cancellation);
        }

        var options = new VerbWords([.. words.Skip(1).Where(w => w != "--dry-run")], "kind", "sheet", "by", "because");
        var tenant = await options.TenantAsync(services.GetRequiredService<NpgsqlDataSource>(), cancellation);
        try
        {
            var content = File.Exists(path)
                ? await File.ReadAllBytesAsync(path, cancellation)
                : throw new UsageException($"没有文件 {path}。", $"There is no file {path}.");
            var kind = KindOf(options, path, content);
            var person = new Person(tenant, await ActorOf(services, tenant, options["by"], cancellation));
            var job = await services.GetRequiredService<ImportDesk>().Send(
                person, Path.GetFileName(path), content, kind, options["sheet"], "command-line", cancellation);
            return await Take(services, person, job, options, words.Contains("--dry-run"), output, cancellation);
        }
        catch (SheetRefusedException refused)
        {
            return await Refused(output, options, refused.Refusal.Code, refused.Refusal.Chinese, refused.Refusal.English);
        }
    }

    private static async Task<int> Take(IServiceProvider services, Person person, ImportJob job, VerbWords options,
        bool dry, TextWriter output, CancellationToken cancellation)
    {
        var (jobs, desk, work) = (services.GetRequiredService<ImportStore>(), services.GetRequiredService<ImportDesk>(),
            services.GetRequiredService<ImportWork>());
        if (job.Matching.Missing(job.Register).FirstOrDefault() is { } missing)
        {
            var no = new ColumnMissing(missing.Zh, missing.En);
            return await Refused(output, options, no.Code, no.Chinese, no.English);
        }

        job = await Done(jobs, work, job.State == ImportState.Judged
            ? job with { State = ImportState.Judging } : job, cancellation);
        var faults = await FaultRows.Read(
            services.GetRequiredService<NpgsqlDataSource>(), job, 0, int.MaxValue, false, cancellation);
        if (!dry && job.State == ImportState.Judged && job.Faults == 0)
        {
            if (await desk.Accept(job, person, options["because"], cancellation) is { } refusal)
            {
                await Tell(output, options, job, faults);
                return await Refused(output, options, refusal.Code, refusal.Chinese, refusal.English);
            }

            job = await Done(jobs, work, (await jobs.Find(job.Tenant, job.Id, cancellation))!, cancellation);
        }

        await Tell(output, options, job, faults);
        return job.Refusal is { } told
            ? await Refused(output, options, told.Code, told.Chinese, told.English)
            : job.Faults > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task<ImportJob> Done(ImportStore jobs, ImportWork work, ImportJob job, CancellationToken cancellation)
    {
        await work.Do(job, cancellation);
        return (await jobs.Find(job.Tenant, job.Id, cancellation))!;
    }

    private static async Task Tell(TextWriter output, VerbWords options, ImportJob job, IReadOnlyList<RowFault> faults)
    {
        if (options.IsJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new
            {
                job.Id, job.FileName, job.Sha256, job.Kind, job.State, job.Rows, job.Entries, job.Sum, job.Faults, job.Duplicates,
                Found = faults.Select(f => new { f.Row, f.Address, f.Field, f.Value, f.Weight, f.Code, f.Chinese, f.English }),
            }, LedgerJson.Shown));
            return;
        }

        foreach (var fault in faults.Take(Told))
        {
            await output.WriteLineAsync($"{fault.Address}  {fault.Value}  {fault.Code}: {fault.Chinese} {fault.English}");
        }

        await output.WriteLineAsync($"{job.FileName}  {LedgerJson.Word<ImportState>(job.State)}  {job.Rows} 行 rows, {job.Entries} 笔 entries, "
            + $"{job.Sum} 元 CNY, {job.Faults} 错误 faults, {job.Duplicates} 疑似重复 duplicates");
    }

    private static async Task<int> Refused(TextWriter output, VerbWords options, string code, string chinese, string english)
    {
        await output.WriteLineAsync(options.IsJson
            ? JsonSerializer.Serialize(new { Code = code, Chinese = chinese, English = english }, LedgerJson.Shown)
            : $"{code}: {chinese} {english}");
        return ExitCode.Refused;
    }

    /// <summary>The kind named, or the only one whose columns are all there.</summary>
    private static ImportKind KindOf(VerbWords options, string path, byte[] content)
    {
        var known = string.Join(", ", ImportKinds.All.Select(k => k.Code));
        if (options["kind"] is { } named)
        {
            return ImportKinds.Find(named) ?? throw new UsageException(
                $"--kind 只能是 {known}，而不是“{named}”。", $"--kind is one of {known}, not \"{named}\".");
        }

        var file = SheetFile.Open(path, content);
        var fitting = ImportKinds.All.Select(k => (Kind: k, Matching: Matching.Of(k, file.Rows(options["sheet"]), new Dictionary<string, string>())))
            .Where(k => !k.Matching.Missing(k.Kind).Any()).GroupBy(k => k.Matching.Columns.Count).MaxBy(g => g.Key)?.ToList();
        return fitting is [var only] ? only.Kind : throw new UsageException(
            $"无法从表头判断登记表种类，请用 --kind 指定：{known}。",
            $"The heads do not tell which register this is; name it with --kind: {known}.");
    }

    /// <summary>The person named, or whoever can run programs on the server, who reaches every unit.</summary>
    private static async Task<Actor> ActorOf(IServiceProvider services, string tenant, string? login, CancellationToken cancellation)
    {
        var today = services.GetRequiredService<IClock>().GetCurrentInstant().InZone(shanghai).Date;
        if (login is not null)
        {
            return (await services.GetRequiredService<UserDirectory>().Find(tenant, User.IdOf(login), cancellation))?.ActorOn(today)
                ?? throw new UsageException($"没有用户“{login}”。", $"There is no user \"{login}\".");
        }

        var units = (await services.GetRequiredService<ReferenceBook>().Latest(tenant, cancellation)).Units;
        return new Actor("@operator", "命令行操作员",
            [.. units.All.Where(u => units.ParentOn(u.Code, today) is null).Select(u => new Grant(Role.Recorder, u.Code))]);
    }
}
