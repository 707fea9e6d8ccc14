using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Ledger.Web.Integrity;
using Ledger.Web.Users;
using Marten;
using Marten.Events;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Weasel.Core;
using Weasel.Postgresql;

namespace Ledger.Web.Hosting.Storage;

/// <summary>How the event store is set up; the same for the service, the command line and the tests.</summary>
public static class LedgerStore
{
    /// <summary>
    /// The scripts beside the event store, in the order they are run; a feature's own script lies in its folder.
    /// </summary>
    private static readonly string[] scripts =
    [
        "Schema.sql",
        "Recording.sql",
        "SpanSums.sql",
        "EventFiles.sql",
        "Drafts.sql",
        "Projects.sql",
        "Restatement.sql",
        "Individuals.sql",
        "Intake.sql",
        "Papers.sql",
        "Integrity.sql",
    ];

    /// <summary>A pool of connections that know NodaTime's types.</summary>
    public static NpgsqlDataSource Connect(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.Timezone = "UTC";
        builder.UseNodaTime();
        MapDatesForStoredCommands();
        return builder.Build();
    }

    /// <summary>Applies the options of the ledger to an event store.</summary>
    public static void Configure(StoreOptions options, NpgsqlDataSource source)
    {
        options.Connection(source);
        options.DatabaseSchemaName = "book";
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.UseSystemTextJsonForSerialization(LedgerJson.Stored, EnumStorage.AsString, Casing.CamelCase);
        options.Policies.AllDocumentsAreMultiTenanted();
        // What the database turned back is decided again by the recorder, with new locks and numbers. The store's
        // own retries would send the old decision, numbers and all, in a transaction that holds none of its locks.
        options.ConfigurePolly(_ => { });
        options.ConfigureWritePolly(_ => { });

        options.Events.DatabaseSchemaName = "ev";
        options.Events.StreamIdentity = StreamIdentity.AsString;
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        options.Events.EnableUniqueIndexOnEventId = true;
        options.Events.IgnoreIndex("mt_events_in_record_order");
        options.Events.MetadataConfig.EnableAll();
        // All but the user: who recorded a fact is asked for by name.
        options.Events.MetadataConfig.UserNameEnabled = true;
        foreach (var (type, name) in FactNames.All)
        {
            options.Events.MapEventType(type, name);
        }

        UserDocuments.Register(options);
        options.Schema.For<StoredState>().DocumentAlias("stream_state").UseNumericRevisions(true);
        options.Projections.Add(new Journaling(), ProjectionLifecycle.Inline, "journal");
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
    }

    /// <summary>
    /// Creates what is missing: the event store first, then the journal's tables and functions, then who may do what.
    /// Programs that start at the same moment do it one after the other. What this very program created before, and
    /// still protects itself as it did, is left alone: comparing all of it takes longer than the rest of a start.
    /// </summary>
    /// <param name="owner">The connection of whoever owns the tables; nothing of it is left open.</param>
    public static async Task CreateSchemaAsync(string owner, CancellationToken cancellation)
    {
        await using var source = Connect(owner);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var setup = await ProtectionSetup.Begin(connection, cancellation);
        if (setup.Stands && await CreatedBy.Reads(connection, cancellation) == CreatedBy.ThisProgram)
        {
            await setup.Leave(cancellation);
            return;
        }

        using var store = DocumentStore.For(options => Configure(options, source));
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        foreach (var name in scripts)
        {
            using var reader = new StreamReader(typeof(LedgerStore).Assembly.GetManifestResourceStream(name)!);
            await using var script = new NpgsqlCommand(await reader.ReadToEndAsync(cancellation), connection);
            await script.ExecuteNonQueryAsync(cancellation);
        }

        await setup.Finish(cancellation);
        await CreatedBy.Note(connection, cancellation);
        await setup.Leave(cancellation);
    }

    /// <summary>Commands that carry a date would otherwise be sent as text and refused by the database.</summary>
    private static void MapDatesForStoredCommands()
    {
        var mappings = NpgsqlTypeMapper.Mappings;
        mappings[NpgsqlDbType.Date] = new(NpgsqlDbType.Date, System.Data.DbType.Date, "date",
            typeof(LocalDate), typeof(DateOnly));
        mappings[NpgsqlDbType.TimestampTz] = new(NpgsqlDbType.TimestampTz, System.Data.DbType.DateTimeOffset,
            "timestamp with time zone", typeof(DateTimeOffset), typeof(Instant), typeof(ZonedDateTime));
    }
}
