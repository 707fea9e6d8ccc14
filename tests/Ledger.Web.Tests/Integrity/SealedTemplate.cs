using Ledger.Domain.Integrity;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>
/// A small book recorded through the recorder and sealed, as a database that is copied for each attempt, with the
/// sealer's folder beside it. An earlier checkpoint is kept apart, as on paper.
/// </summary>
public sealed class SealedTemplate(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase database = new(cluster);
    private TemporaryFolder? folder;

    /// <summary>A checkpoint of the smaller log, and the one of the whole log.</summary>
    public (string Earlier, string Latest) Notes { get; private set; }

    /// <summary>The size of the whole log.</summary>
    public long Size => Ledger.Domain.Integrity.Checkpoint.Parse(
        Ledger.Domain.Integrity.SignedNote.Parse(Notes.Latest)!.Text)!.Size;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        folder = TemporaryFolder.Create();
        await database.InitializeAsync();
        using (var desk = new Desk(database.ConnectionString))
        {
            var book = new SmallBook(desk);
            await book.Fill();
            var earlier = await Seal();
            await RollBackANumber(desk.Source);
            await book.Pay(11, new(2026, 5, 1));
            Notes = (earlier, await Seal());
        }

        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A copy to tamper with.</summary>
    internal async Task<TamperCase> Copy()
    {
        var name = $"t_{Guid.NewGuid():n}";
        var address = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false };
        var template = address.Database;
        address.Database = "ledger";
        await using (var connection = new NpgsqlConnection(address.ConnectionString))
        {
            await connection.OpenAsync(Ct);
            await using var create = new NpgsqlCommand($"create database {name} template {template}", connection);
            await create.ExecuteNonQueryAsync(Ct);
        }

        var own = TemporaryFolder.Create();
        var from = new LogFolder(folder!.Path, Desk.Tenant);
        Directory.CreateDirectory(new LogFolder(own.Path, Desk.Tenant).Place);
        foreach (var file in Directory.GetFiles(from.Place))
        {
            File.Copy(file, Path.Combine(new LogFolder(own.Path, Desk.Tenant).Place, Path.GetFileName(file)));
        }

        var copied = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = name };
        return new TamperCase(cluster, LedgerStore.Connect(copied.ConnectionString), copied.ConnectionString, own);
    }

    public async ValueTask DisposeAsync()
    {
        folder?.Dispose();
        await database.DisposeAsync();
    }

    private async Task<string> Seal()
    {
        await using var source = LedgerStore.Connect(DatabaseAccess.Derive(database.ConnectionString).Sealer);
        var settings = new SealingSettings(folder!.Path, "test.example", TimeSpan.FromSeconds(2), InHost: true, []);
        for (var look = 0; look < 5 || await TamperCase.Behind(source); look++)
        {
            await new Sealer(source, settings).SealAsync(Desk.Tenant, Ct);
        }

        return SealerState.Load(new LogFolder(folder.Path, Desk.Tenant).State)!.Note;
    }

    private static async Task RollBackANumber(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        await using var draw = new NpgsqlCommand("begin; select nextval('ev.mt_events_sequence'); rollback", connection);
        await draw.ExecuteNonQueryAsync(Ct);
    }
}
