using System.Text;
using Ledger.Domain.Decisions;
using Ledger.Domain.Individuals;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Individuals;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Papers;
using Ledger.Web.Samples;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Ledger.Web.Users;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Ledger.Browser.Tests.Support;

/// <summary>The service over the sample street, for the tests of a class to read in.</summary>
public sealed class SampleGate(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>Who may record anywhere in the district.</summary>
    public const string Recorder = "district-recorder";

    private readonly TestDatabase database = new(cluster);
    private Gate gate = null!;

    public Uri Address => gate.Address;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        gate = await Gate.OpenAsync(database.ConnectionString);
        await DemoVerb.RunAsync(gate.Services, [], TextWriter.Null, TestContext.Current.CancellationToken);
        await gate.Register(Recorder, new Grant(Role.Recorder, Desk.Root));
        await SendAFile();
        await RecordADecision();
        await RegisterAPerson();
    }

    private static Actor Sender => Desk.Person(Recorder, Role.Recorder);

    /// <summary>A file that waits for its sender with a fault in it.</summary>
    private async Task SendAFile() => Assert.NotNull(await gate.Services.GetRequiredService<ImportDesk>().Send(
        new Person(Desk.Tenant, Sender), "支出登记表（演示）.csv",
        Encoding.UTF8.GetBytes("单位,资金,日期,金额,用途,收款人,摘要\n某村,党建工作经费,2026-03-01,1O0,培训,某书店,学习用书\n"),
        ImportKinds.Find("expenditures")!, null, "127.0.0.1", TestContext.Current.CancellationToken));

    private async Task RecordADecision()
    {
        var (unit, on) = (SampleStreet.Communities[0], new LocalDate(2026, 10, 12));
        var minutes = await gate.Services.GetRequiredService<AttachmentStore>().Save(Desk.Tenant, unit, "会议记录（演示）.pdf",
            "%PDF-1.4"u8.ToArray(), Recorder, TestContext.Current.CancellationToken);
        await gate.Do(new RecordDecision(unit, new DecisionTerms(DecisionProcedure.CommitteeMeeting, "楼道照明（演示）",
            "serve-masses", null, Money.Yuan(20_000), [new StageTaken(DecisionStage.Resolution, on)],
            new Ballot(7, 7, 7, 0, 0), minutes.Sha256)), Sender);
    }

    private async Task RegisterAPerson() => Assert.IsType<Outcome.Recorded>(
        await gate.Services.GetRequiredService<IndividualRegister>().Register(
            new Submission(Gate.Request(Sender), new RegisterIndividual(
                SampleStreet.Communities[0], SealedText.Unsealed(""), default)),
            "演示某甲", TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        await gate.DisposeAsync();
        await database.DisposeAsync();
    }
}
