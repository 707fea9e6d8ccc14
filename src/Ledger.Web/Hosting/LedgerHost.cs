using Ledger.Web.Claims;
using Ledger.Web.Contracts;
using Ledger.Web.Drafts;
using Ledger.Web.EventFiles;
using Ledger.Web.Accounts.Corrections;
using Ledger.Web.Banking;
using Ledger.Web.Growth;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Intake;
using Ledger.Web.Integrity;
using Ledger.Web.Journal;
using Ledger.Web.Periods;
using Ledger.Web.Lineage;
using Ledger.Web.Replays;
using Ledger.Web.Restatements;
using Ledger.Web.Projects;
using Ledger.Web.Papers;
using Ledger.Web.Payments;
using Ledger.Web.Findings;
using Ledger.Web.Rules;
using Ledger.Web.Shell;
using Ledger.Web.Shell.Moments;
using Ledger.Web.Samples;
using Ledger.Web.Trail;
using Ledger.Web.Users;
using Ledger.Web.YearEnd;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Hosting;

/// <summary>Puts the service together over one database; the service, the command line and the tests use it.</summary>
public static class LedgerHost
{
    /// <summary>Adds everything the ledger consists of.</summary>
    public static void AddLedger(this WebApplicationBuilder builder, string connectionString)
    {
        var services = builder.Services;
        services.AddSingleton(_ => LedgerStore.Connect(connectionString));
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddMarten(provider =>
        {
            var options = new StoreOptions();
            LedgerStore.Configure(options, provider.GetRequiredService<NpgsqlDataSource>());
            return options;
        }).UseLightweightSessions();
        services.AddSingleton<ReferenceBook>();
        services.AddSingleton(_ => new RecordingConnections(connectionString));
        services.AddSingleton<Recorder>();
        services.AddSingleton<Rehearsal>();
        services.AddSingleton<DraftBox>();
        services.AddSingleton<JournalReader>();
        services.AddSingleton<SequenceAt>(provider => new KnownSequence(
            provider.GetRequiredService<WhoAsks>(), provider.GetRequiredService<JournalReader>()).At);
        services.AddSingleton<EntryReader>();
        services.AddSingleton<TrailReader>();
        services.AddSingleton<StateReader>();
        services.AddSingleton<ContractReader>();
        services.AddSingleton<ProjectReader>();
        services.AddSingleton<GrowthReader>();
        services.AddSingleton<PeriodReader>();
        services.AddSingleton<BankReader>();
        services.AddSingleton<YearEndReader>();
        services.AddSingleton<BookFigure>();
        services.AddSingleton<RestatementReader>();
        services.AddSingleton<LineageReader>();
        services.AddSingleton<HeatReader>();
        services.AddSingleton<ReplayReader>();
        services.AddSingleton<AttachmentStore>();
        services.AddScoped<UploadDesk>();
        services.AddSingleton<PaymentReader>();
        services.AddSingleton<CorrectionReader>();
        services.AddSingleton<RuleBookReader>();
        services.AddSingleton<RuleRunner>();
        services.AddSingleton<FindingRegister>();
        builder.AddIntegrity();
        builder.AddUsers();
        builder.AddSamples();
        services.AddApi();
        services.AddIntake();
        builder.AddMessaging();
        builder.AddPages();
    }

    /// <summary>Creates what the database lacks, and finishes an import that was broken off.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancellation = default)
    {
        var source = app.Services.GetRequiredService<NpgsqlDataSource>();
        await LedgerStore.CreateSchemaAsync(
            app.Services.GetRequiredService<IDocumentStore>(), source, cancellation);
        await EventImport.Finish(source, cancellation);
    }

    /// <summary>Maps every address of the service.</summary>
    public static void MapLedger(this WebApplication app)
    {
        app.UsePages();
        app.UseTroubleAnswers();
        app.MapUsers();
        app.MapGet("/health/live", () => "ok");
        app.MapGet("/health/ready", Ready);
        app.MapApi();
        app.MapImportFiles();
        app.MapIntegrity();
        app.MapPages().RequireAuthorization();
    }

    private static async Task<IResult> Ready(NpgsqlDataSource source, CancellationToken cancellation)
    {
        try
        {
            await using var ask = source.CreateCommand("select last_value from ledger.moment");
            await ask.ExecuteScalarAsync(cancellation);
            return Results.Text("ok");
        }
        catch (NpgsqlException)
        {
            return Results.Text("database unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
