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
        Assert.Equal(0, await Log.Count(Unsealed));
        await transaction.CommitAsync(Ct);
        var last = await Log.SealAll();

        Assert.Equal(0, await Log.Count(Unsealed));
        Assert.True(last.Size > first.Size);
        Assert.Single(await Gaps());
        Assert.Empty(await Log.Rules());
        Assert.Equal(MerkleTree.RootOf([.. (await Log.Leaves()).Select(l => Digest.OfLeaf(l.Encode()))]), last.Root);
    }

    [Fact]
    public async Task an_event_is_sealed_after_the_one_ahead_of_it_also_while_others_are_at_work()
    {
        await Log.SealAll();
        // It began first and comes second in the stream; between the two somebody else began and is not done.
        await using var early = await Book.Source.OpenConnectionAsync(Ct);
        await Begin(early);
        await using var unrelated = await Book.Source.OpenConnectionAsync(Ct);
        await Begin(unrelated);
        await using (var later = await Book.Source.OpenConnectionAsync(Ct))
        {
            await Insert(later, "crossed");
        }

        await Tamper(early, $"{Next("crossed", 2)}; commit");
        await Log.Sealer().SealAsync(Desk.Tenant, Ct);
        Assert.Empty(await Log.Rules());
        await Tamper(unrelated, "rollback");
        await Log.SealAll();

        Assert.Empty(await Log.Rules());
        Assert.Empty(await Log.Live());
        Assert.Equal([1L, 2L], (await Log.Leaves()).OfType<EventLeaf>()
            .Where(l => l.Stream == "unit/crossed").Select(l => l.StreamVersion));
    }

    [Fact]
    public async Task a_number_is_not_announced_as_dead_while_whoever_drew_it_may_still_use_it()
    {
        await Log.SealAll();
        await using var slow = await Book.Source.OpenConnectionAsync(Ct);
        await Tamper(slow, "begin; select nextval('ev.mt_events_sequence')");
        for (var look = 0; look < 6; look++)
        {
            await new SmallBook(Book).Pay(13 + look, new(2026, 5, 3));
            await Log.Sealer().SealAsync(Desk.Tenant, Ct);
        }

        Assert.Empty(await Gaps());
        await Tamper(slow, $"{Next("slow", 1, "(select last_value - 6 from ev.mt_events_sequence)")}; commit");
        await Log.SealAll();
        Assert.Empty(await Gaps());
        Assert.Empty(await Log.Rules());
        Assert.Equal(0, await Log.Count(Unsealed));
    }

    [Fact]
    public async Task an_event_taken_out_and_put_back_before_it_was_sealed_does_not_stop_the_sealer()
    {
        await Log.SealAll();
        await new SmallBook(Book).Pay(12, new(2026, 5, 2));
        await Tamper("""
            create temp table kept as select * from ev.mt_events order by seq_id desc limit 1;
            delete from ev.mt_events where seq_id = (select seq_id from kept)
            """, "insert into ev.mt_events select * from kept");
        await Log.SealAll();
        Assert.Equal(0, await Log.Count(Unsealed));
        Assert.Empty(await Log.Live());
        Assert.Equal(1, await Log.Count("select count(*) from audit.alarm where code = 'event-replaced'"));
    }

    [Fact]
    public async Task a_database_set_back_behind_the_sealer_is_not_signed()
    {
        await Log.SealAll();
        await Tamper("delete from audit.leaf where idx > 5; delete from audit.checkpoint where size > 6");
        var alarm = await Assert.ThrowsAsync<SealingAlarmException>(() => Log.SealAll());
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

    [Fact]
    public async Task changes_are_refused_even_to_the_owner()
    {
        await Log.SealAll();
        await using var connection = await Book.Source.OpenConnectionAsync(Ct);
        foreach (var change in (string[])
            [
                "update ev.mt_events set data = '{}'", "delete from ev.mt_events", "truncate ev.mt_events cascade",
                "delete from ev.mt_streams", "truncate ev.mt_streams cascade",
                "set session_replication_role = replica; update ev.mt_events set user_name = 'x'",
                "update audit.leaf set bytes = ''", "delete from audit.intake", "truncate audit.checkpoint",
            ])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Tamper(connection, change));
            Assert.True(refused.SqlState == "LG001", $"{change}: {refused.MessageText}");
            await Tamper(connection, "reset session_replication_role");
        }
    }

    private async Task<IReadOnlyList<NoticeLeaf>> Gaps() =>
        [.. (await Log.Leaves()).OfType<NoticeLeaf>().Where(l => l.Kind == LeafKind.Gap)];

    private async Task Tamper(params string[] statements)
    {
        await using var connection = await Book.Source.OpenConnectionAsync(Ct);
        foreach (var table in (string[])["ev.mt_events", "audit.leaf", "audit.checkpoint"])
        {
            await Tamper(connection, $"alter table {table} disable trigger zz_no_change");
        }

        foreach (var sql in statements)
        {
            await Tamper(connection, sql);
        }
    }

    private static Task Begin(NpgsqlConnection connection) =>
        Tamper(connection, "begin; select pg_current_xact_id()");

    private static async Task Tamper(NpgsqlConnection connection, string sql)
    {
        await using var run = new NpgsqlCommand(sql, connection);
        await run.ExecuteNonQueryAsync(Ct);
    }

    [Fact]
    public async Task a_tenant_whose_first_transaction_ends_late_is_sealed_by_the_sealer_that_looked_meanwhile()
    {
        var sealer = Log.Sealer();
        Assert.Equal([Log.Settings.OriginOf(Desk.Tenant)], (await sealer.SealAsync(Ct)).Select(c => c.Origin));

        await using var late = await Book.Source.OpenConnectionAsync(Ct);
        await using var transaction = await late.BeginTransactionAsync(Ct);
        await Tamper(late, Next("new-tenant", 1).Replace("'990101'", "'990102'", StringComparison.Ordinal));
        await new SmallBook(Book).Pay(12, new(2026, 5, 2));
        await sealer.SealAsync(Ct);
        await transaction.CommitAsync(Ct);

        Assert.Contains(Log.Settings.OriginOf("990102"), (await sealer.SealAsync(Ct)).Select(c => c.Origin));
    }

    private static Task Insert(NpgsqlConnection connection, string stream) => Tamper(connection, Next(stream, 1));

    private static string Next(string stream, int version, string number = "nextval('ev.mt_events_sequence')") => $$"""
        insert into ev.mt_streams (tenant_id, id, version) values ('990101', 'unit/{{stream}}', {{version}})
            on conflict (tenant_id, id) do update set version = excluded.version;
        insert into ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
        values ({{number}}, gen_random_uuid(), 'unit/{{stream}}', {{version}}, '{}', 'unit-renamed.v1', now(), '990101')
        """;

    private async Task RollBackANumber()
    {
        await using var connection = await Book.Source.OpenConnectionAsync(Ct);
        await Tamper(connection, "begin");
        await Insert(connection, "rolled-back");
        await Tamper(connection, "rollback");
    }
}
