using Ledger.Web.Claims;
using Ledger.Web.Contracts;
using Ledger.Web.Drafts;
using Ledger.Web.EventFiles;
using Ledger.Web.Accounts.Corrections;
using Ledger.Web.Banking;
using Ledger.Web.Growth;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Individuals;
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
using Ledger.Web.Funds;
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
    public static void AddLedger(this WebApplicationBuilder builder, DatabaseAccess access)
    {
        var services = builder.Services;
        services.AddSingleton(access);
        services.AddSingleton(_ => LedgerStore.Connect(access.Service));
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddMarten(provider =>
        {
            var options = new StoreOptions();
            LedgerStore.Configure(options, provider.GetRequiredService<NpgsqlDataSource>());
            return options;
        }).UseLightweightSessions();
        services.AddSingleton<ReferenceBook>();
        services.AddSingleton(_ => new RecordingConnections(access.Service));
        services.AddSingleton<Recorder>();
        services.AddSingleton<Rehearsal>();
        services.AddSingleton<DraftBox>();
        services.AddSingleton<JournalReader>();
        services.AddHostedService<SpanSumming>();
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
        services.AddSingleton<IndividualRegister>();
        services.AddScoped<IndividualNames>();
        services.AddScoped<IndividualList>();
        services.AddSingleton<PaymentReader>();
        services.AddSingleton<CorrectionReader>();
        services.AddSingleton<RuleBookReader>();
        services.AddSingleton<RuleRunner>();
        services.AddSingleton<FindingRegister>();
        services.AddSingleton<FundRulesReader>();
        builder.AddIntegrity();
        builder.AddUsers();
        builder.AddSamples();
        services.AddApi();
        services.AddIntake();
        builder.AddMessaging();
        builder.AddPages();
    }

    /// <summary>
    /// Creates what the database lacks, as its owner, and finishes an import that was broken off. Without the owner it
    /// only looks whether the database was set up by this program.
    /// </summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancellation = default)
    {
        var source = app.Services.GetRequiredService<NpgsqlDataSource>();
        if (app.Services.GetRequiredService<DatabaseAccess>().Owner is { } owner)
        {
            await CreateAsync(owner, cancellation);
        }
        else
        {
            await ProtectionSetup.Demand(source, cancellation);
        }

        await EventImport.Finish(source, cancellation);
    }

    private static async Task CreateAsync(string owner, CancellationToken cancellation)
    {
        try
        {
            await LedgerStore.CreateSchemaAsync(owner, cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseUnavailableException(
                $"此数据库账户无权建表（{refused.MessageText}）。请用数据库的所有者，见 ops/README.md“数据库账户”。",
                $"This user of the database may not create tables ({refused.MessageText}). Use the owner of the database: "
                + "ops/README.md, \"Database users\".", refused);
        }
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
