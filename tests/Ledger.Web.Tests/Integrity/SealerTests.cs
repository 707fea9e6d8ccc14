using Ledger.Domain.Integrity;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>Everything recorded is sealed once, in an order that holds, whatever happens on the way.</summary>
public sealed class SealerTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Unsealed = """
        select count(*) from ev.mt_events e where e.type <> 'tombstone'
            and not exists (select from audit.leaf l where l.seq_id = e.seq_id)
        """;

    private readonly TestDatabase database = new(cluster);
    private Desk? filled;
    private SealedLog? opened;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Desk Book => filled ?? throw new InvalidOperationException("The book is not filled yet.");

    private SealedLog Log => opened ??= new SealedLog(Book.Source);

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        filled = new Desk(database.ConnectionString);
        await new SmallBook(Book).Fill();
    }

    public async ValueTask DisposeAsync()
    {
        opened?.Dispose();
        filled?.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task a_book_is_sealed_late_committers_and_rolled_back_numbers_included()
    {
        var first = await Log.SealAll();
        Assert.Equal(0, await Log.Count(Unsealed));
        Assert.Empty(await Log.Rules());
        Assert.Empty(await Log.Live());
        Assert.Equal(Path.Exists(Log.Folder.Key) ? UnixFileMode.UserRead | UnixFileMode.UserWrite : UnixFileMode.None,
            File.GetUnixFileMode(Log.Folder.Key));

        await using var late = await Book.Source.OpenConnectionAsync(Ct);
        await using var transaction = await late.BeginTransactionAsync(Ct);
        await Insert(late, "late");
        await RollBackANumber();
        await new SmallBook(Book).Pay(11, new(2026, 5, 1));
        await Log.Sealer().SealAsync(Desk.Tenant, Ct);
        Assert.True(await Log.Count(Unsealed) >= 1);
        await transaction.CommitAsync(Ct);
        var last = await Log.SealAll();

        Assert.Equal(0, await Log.Count(Unsealed));
        Assert.True(last.Size > first.Size);
        Assert.Single((await Log.Leaves()).OfType<NoticeLeaf>(), l => l.Kind == LeafKind.Gap);
        Assert.Equal(MerkleTree.RootOf([.. (await Log.Leaves()).Select(l => Digest.OfLeaf(l.Encode()))]), last.Root);
    }

    [Fact]
    public async Task a_database_set_back_behind_the_sealer_is_not_signed()
    {
        await Log.SealAll();
        await Tamper("delete from audit.leaf where idx > 5; delete from audit.checkpoint where size > 6");
        var alarm = await Assert.ThrowsAsync<SealingAlarmException>(() => Log.SealAll("0"));
        Assert.Equal("log-rolled-back", alarm.Code);
        Assert.Equal("idx 6", alarm.Finding.Record);
        Assert.Equal(1, await Log.Count("select count(*) from audit.alarm where code = 'log-rolled-back'"));
    }

    [Fact]
    public async Task an_event_deleted_before_it_was_sealed_is_in_the_log_for_ever()
    {
        await Log.SealAll();
        await new SmallBook(Book).Pay(12, new(2026, 5, 2));
        await Tamper("delete from ev.mt_events where seq_id = (select max(seq_id) from ev.mt_events)");
        await Log.SealAll();
        Assert.Contains(await Log.Rules(), f => f.Verdict == Verdict.Incomplete
            && f.English.Contains("deleted after it was committed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_event_written_past_the_trigger_is_never_sealed_and_raises_an_alarm()
    {
        await Log.SealAll();
        await using (var connection = await Book.Source.OpenConnectionAsync(Ct))
        {
            await Tamper(connection, "alter table ev.mt_events disable trigger aa_intake");
            await Insert(connection, "past");
            await Tamper(connection, "alter table ev.mt_events enable always trigger aa_intake");
        }

        await Log.SealAll();
        Assert.Equal(1, await Log.Count(Unsealed));
        Assert.Equal(1, await Log.Count("select count(*) from audit.alarm where code = 'event-unobserved'"));
        Assert.Contains((await Log.Leaves()).OfType<NoticeLeaf>(), l => l.Kind == LeafKind.Gap);
    }

    [Theory]
    [InlineData("update ev.mt_events set data = '{}'")]
    [InlineData("delete from ev.mt_events")]
    [InlineData("truncate ev.mt_events cascade")]
    [InlineData("delete from ev.mt_streams")]
    [InlineData("truncate ev.mt_streams cascade")]
    [InlineData("set session_replication_role = replica; update ev.mt_events set user_name = 'x'")]
    [InlineData("update audit.leaf set bytes = ''")]
    [InlineData("delete from audit.intake")]
    [InlineData("truncate audit.checkpoint")]
    public async Task changes_are_refused_even_to_the_owner(string change)
    {
        await Log.SealAll();
        await using var connection = await Book.Source.OpenConnectionAsync(Ct);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Tamper(connection, change));
        Assert.Equal("LG001", refused.SqlState);
        await Tamper(connection, "reset session_replication_role");
    }

    private async Task Tamper(string sql)
    {
        await using var connection = await Book.Source.OpenConnectionAsync(Ct);
        foreach (var table in (string[])["ev.mt_events", "audit.leaf", "audit.checkpoint"])
        {
            await Tamper(connection, $"alter table {table} disable trigger zz_no_change");
        }

        await Tamper(connection, sql);
    }

    private static async Task Tamper(NpgsqlConnection connection, string sql)
    {
        await using var run = new NpgsqlCommand(sql, connection);
        await run.ExecuteNonQueryAsync(Ct);
    }

    private static Task Insert(NpgsqlConnection connection, string stream) => Tamper(connection, $$"""
        insert into ev.mt_streams (tenant_id, id, version) values ('990101', 'unit/{{stream}}', 1);
        insert into ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
        values (nextval('ev.mt_events_sequence'), gen_random_uuid(), 'unit/{{stream}}', 1, '{}', 'unit-renamed.v1', now(), '990101')
        """);

    private async Task RollBackANumber()
    {
        await using var connection = await Book.Source.OpenConnectionAsync(Ct);
        await Tamper(connection, "begin");
        await Insert(connection, "rolled-back");
        await Tamper(connection, "rollback");
    }
}
