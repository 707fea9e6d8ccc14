using System.Text;
using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Web.Checks;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Intake.Recording;
using Ledger.Web.Tests.Support;
using Ledger.Web.Users;
using NodaTime;

namespace Ledger.Web.Tests.Intake;

/// <summary>Files taken in as the service does, step by step and without its worker.</summary>
internal sealed class IntakeDesk : IDisposable
{
    public static readonly Actor Recorder = Desk.Person("recorder", Role.Recorder);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public IntakeDesk(string connectionString)
    {
        Desk = new Desk(connectionString);
        Jobs = new ImportStore(Desk.Source);
        Files = new ImportDesk(Jobs, new ImportBell());
        var references = new ReferenceBook(Desk.Source);
        Work = new ImportWork(Jobs, new BatchRecorder(Desk.Source, Desk.Store, references), references, Desk.Source,
            new UserDirectory(Desk.Source), SystemClock.Instance);
    }

    public Desk Desk { get; }

    public ImportStore Jobs { get; }

    public ImportDesk Files { get; }

    public ImportWork Work { get; }

    /// <summary>The sample street, each community with an opening balance.</summary>
    public async Task Open(long yuan = 1_000_000)
    {
        await SampleStreet.Prepare(Desk);
        foreach (var unit in SampleStreet.Communities)
        {
            await Desk.Do(Recorder, new TakeOverBalance(Account(unit), new FiscalYear(2025), Money.Yuan(yuan),
                new LocalDate(2026, 1, 1), Evidence.None, "旧台账余额（演示）"));
        }
    }

    public static AccountKey Account(string unit) => new(unit, "party-work", new FiscalYear(2026));

    /// <summary>Sends a file and has it judged.</summary>
    public async Task<ImportJob> Judged(string name, byte[] content, string kind = "expenditures", Actor? by = null)
    {
        var job = await Files.Send(new Person(Desk.Tenant, by ?? Recorder), name, content, ImportKinds.Find(kind)!, null,
            "127.0.0.1", Stop);
        await Work.Do(job, Stop);
        return await Now(job);
    }

    public Task<ImportJob> Judged(string grid, string kind = "expenditures", Actor? by = null) =>
        Judged("登记表（演示）.csv", Encoding.UTF8.GetBytes(grid), kind, by);

    /// <summary>Confirms a file and has it recorded.</summary>
    public async Task<ImportJob> Accepted(ImportJob job, string? because = null)
    {
        Assert.Null(await Files.Accept(job, new Person(Desk.Tenant, Recorder), because, Stop));
        await Work.Do(await Now(job), Stop);
        return await Now(job);
    }

    /// <summary>Undoes a file.</summary>
    public async Task<ImportJob> Undone(ImportJob job, LocalDate on, string reason = "导错文件（演示）")
    {
        Assert.Null(await Files.Undo(job, new Person(Desk.Tenant, Recorder), reason, on, Stop));
        await Work.Do(await Now(job), Stop);
        return await Now(job);
    }

    public async Task<ImportJob> Now(ImportJob job) => (await Jobs.Find(job.Tenant, job.Id, Stop))!;

    public Task<IReadOnlyList<RowFault>> Faults(ImportJob job) =>
        FaultRows.Read(Desk.Source, job, 0, int.MaxValue, false, Stop);

    /// <summary>Nothing the check of a running ledger looks at is broken.</summary>
    public async Task AssertSound()
    {
        var broken = (await BookCheck.Run(Desk.Source, Desk.Tenant, Stop)).Where(i => i.Broken > 0);
        Assert.Empty(broken.Select(i => $"{i.Code}: {string.Join("; ", i.Breaches.Take(3).Select(b => b.Place + " " + b.English))}"));
    }

    public async Task<long> Ask(string sql)
    {
        await using var ask = Desk.Source.CreateCommand(sql);
        return Convert.ToInt64(await ask.ExecuteScalarAsync(Stop), null);
    }

    public void Dispose() => Desk.Dispose();
}
