using Ledger.Domain.Integrity;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>A log over a test database: its sealer with a folder of its own, and its leaves as the database has them.</summary>
internal sealed class SealedLog : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private readonly NpgsqlDataSource source;

    public SealedLog(NpgsqlDataSource source)
    {
        this.source = source;
        Settings = new SealingSettings(folder.Path, "test.example", TimeSpan.FromSeconds(2), InHost: true, []);
    }

    public SealingSettings Settings { get; }

    public LogFolder Folder => new(Settings.Folder, Desk.Tenant);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A sealer as a new process would begin it.</summary>
    public Sealer Sealer() => new(source, Settings);

    /// <summary>Seals until nothing committed is left, and then a few looks more: a gap takes two.</summary>
    public async Task<Checkpoint> SealAll()
    {
        for (var look = 0; look < 5 || await TamperCase.Behind(source); look++)
        {
            await Sealer().SealAsync(Desk.Tenant, Ct);
        }

        return Checkpoint.Parse(SignedNote.Parse(SealerState.Load(Folder.State)!.Note)!.Text)!;
    }

    public async Task<IReadOnlyList<Leaf>> Leaves()
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        var leaves = new List<Leaf>();
        await foreach (var leaf in new LeafTable(connection, Desk.Tenant).Read(0, long.MaxValue, Ct))
        {
            Assert.Equal(Digest.OfLeaf(leaf.Bytes), leaf.Hash);
            leaves.Add(Leaf.Read(leaf.Bytes) ?? throw new InvalidOperationException($"Leaf {leaf.Index} cannot be read."));
        }

        return leaves;
    }

    /// <summary>What the rules of a log say of the leaves.</summary>
    public async Task<IReadOnlyList<Finding>> Rules()
    {
        var reading = new LogReading(Settings.OriginOf(Desk.Tenant));
        foreach (var bytes in (await Leaves()).Select(l => l.Encode()))
        {
            reading.Read(bytes, Digest.OfLeaf(bytes));
        }

        return reading.Finish();
    }

    /// <summary>The differences between leaves and events.</summary>
    public async Task<IReadOnlyList<Finding>> Live() =>
        await LiveEvents.Differences(source, Desk.Tenant, 0, long.MaxValue, null, Ct).ToListAsync(Ct);

    public async Task<long> Count(string sql)
    {
        await using var ask = source.CreateCommand(sql);
        return (long)(await ask.ExecuteScalarAsync(Ct))!;
    }

    public void Dispose() => folder.Dispose();
}
