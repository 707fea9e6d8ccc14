using Ledger.Web.Checks;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Integrity;
using Ledger.Web.Rebuilds;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>
/// What the users of the database may do: all that their part needs, and nothing else, whatever a program asks. Every
/// other test records as the user of the service.
/// </summary>
public sealed class RoleTests(SealedTemplate template) : IClassFixture<SealedTemplate>
{
    private static readonly string[] changes =
    [
        "update ev.mt_events set data = '{}'", "delete from ev.mt_events", "truncate ev.mt_events",
        "truncate ev.mt_streams cascade", "delete from ev.mt_streams", "update ev.mt_streams set is_archived = true",
        "update ev.mt_streams set tenant_id = 'x'", "alter table ev.mt_events add column x int", "drop table ev.mt_events",
        "alter table ev.mt_events disable trigger zz_no_change", "drop trigger aa_intake on ev.mt_events",
        "create trigger x before insert on ev.mt_events for each row execute function audit.forbid()",
        "alter table ev.mt_events rename to x", "create table ev.x (y int)", "do 'begin lock table ev.mt_events in access exclusive mode; end'",
        "select ev.mt_archive_stream('account/990101001001/party-work/2026', '990101')",
        "set session_replication_role = replica", "set role ledger", "alter role ledger_app superuser",
        "copy (select 1) to program 'true'", "create schema x", "insert into audit.intake (seq_id, tenant) values (1, 'x')",
        "update audit.intake set dbu = 'x'", "delete from audit.intake", "update audit.leaf set hash = ''",
        "delete from audit.leaf", "truncate audit.leaf", "update audit.salt set salt = ''", "delete from audit.salt",
        "update audit.checkpoint set note = ''", "delete from audit.checkpoint", "delete from audit.alarm",
        "update audit.alarm set english = ''", "delete from audit.setup", "insert into audit.setup (digest) values ('x')",
        "insert into audit.redaction (seq_id, tenant, law, request_no, approver1, approver2) values (1, 'x', 'x', 'x', 'x', 'y')",
        "select audit.redact('990101', 32, 'x', 'x', 'x', 'y')", "drop function audit.forbid() cascade",
        "create or replace function audit.forbid() returns trigger language plpgsql as 'begin return new; end'",
        "update ledger.attachment set bytes = ''", "delete from ledger.attachment", "truncate ledger.line",
    ];

    private static readonly string[] leaves =
    [
        "insert into audit.leaf (tenant, idx, hash, bytes) values ('x', 0, '', '')",
        "insert into audit.salt (seq_id, salt) values (999999, '')",
        "insert into audit.checkpoint (tenant, size, root, note) values ('x', 1, '', '')",
    ];

    private static readonly string[] events =
    [
        "insert into ev.mt_streams (tenant_id, id, version) values ('990101', 'unit/x', 1)",
        "insert into ledger.counter (tenant, scope, kind, year, last) values ('x', 'x', 'x', 2026, 1)",
        "select nextval('ev.mt_events_sequence')", "select audit.announce_load('x')", "select audit.hold_recording()",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_service_adds_events_and_changes_nothing()
    {
        await using var attempt = await template.Copy();
        await using var service = LedgerStore.Connect(Access(attempt).Service);
        await Refused(service, [.. changes, .. leaves]);
        Assert.Empty(await OfSession(service));
    }

    [Fact]
    public async Task the_sealer_adds_leaves_and_neither_changes_nor_records()
    {
        await using var attempt = await template.Copy();
        await using var sealer = LedgerStore.Connect(Access(attempt).Sealer);
        await Refused(sealer, [.. changes, .. events]);
    }

    [Fact]
    public async Task the_auditor_reads_the_book_and_its_log_and_writes_nothing()
    {
        await using var attempt = await template.Copy();
        await using var auditor = LedgerStore.Connect(
            new NpgsqlConnectionStringBuilder(attempt.Address) { Options = "-c role=ledger_auditor" }.ConnectionString);
        Assert.All(await BookCheck.Run(auditor, Desk.Tenant, Ct), invariant => Assert.Equal(0, invariant.Broken));
        await Refused(auditor, [
            .. changes.Where(c => !c.StartsWith("set ", StringComparison.Ordinal) && !c.StartsWith("copy", StringComparison.Ordinal)),
            .. leaves, .. events,
            "select * from ledger.sealing_key", "select * from book.mt_doc_sign_in_account", "select * from book.mt_doc_api_token",
        ]);
    }

    [Fact]
    public async Task a_book_damaged_beside_its_events_is_rebuilt_by_the_service_and_sealed_by_the_sealer()
    {
        await using var attempt = await template.Copy();
        await attempt.Tamper("update ledger.line set counterparty = 'x' where seq = 32; delete from ledger.balance where account = 'available'");
        await using var service = LedgerStore.Connect(Access(attempt).Service);
        Assert.Equal(ExitCode.Done, await RebuildVerb.Run(service, Desk.Tenant, [], TextWriter.Null, Ct));
        using (var desk = new Desk(attempt.Address))
        {
            await new SmallBook(desk).Pay(81, new(2026, 5, 9));
        }

        await attempt.Seal();
        var live = await attempt.Live(template.Notes.Latest);
        Assert.True(live.Exit == 0, live.ToString());
        Assert.Equal("ledger_app", (await attempt.Leaves()).OfType<Ledger.Domain.Integrity.EventLeaf>().Last().DatabaseUser);
    }

    [Fact]
    public async Task what_was_changed_between_two_starts_is_put_back_and_told()
    {
        await using var attempt = await template.Copy();
        await attempt.Tamper("drop trigger aa_intake on ev.mt_events; grant delete on ev.mt_events to ledger_app, public");
        await LedgerStore.CreateSchemaAsync(attempt.Address, Ct);
        var status = await LogStatus.Read(attempt.Source, Desk.Tenant, Ct);
        foreach (var told in new[] { "ev.mt_events aa_intake: missing", "ev.mt_events: ledger_app may delete", "ev.mt_events: public may delete" })
        {
            Assert.Contains(status.Alarms, alarm => alarm.Record == $"protection-drift {told}");
        }

        // The test itself owns the tables, and nothing else is left to say.
        Assert.StartsWith("session: the service signs in as ledger", Assert.Single(status.Drift), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_user_who_became_more_than_its_part_is_named()
    {
        await using var attempt = await template.Copy();
        await using var connection = await attempt.Source.OpenConnectionAsync(Ct);
        // Roles belong to the whole server: nobody else sees what is not committed.
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using (var raise = new NpgsqlCommand(
            "grant pg_write_all_data to ledger_app; alter role ledger_sealer createrole; drop owned by ledger_auditor", connection))
        {
            await raise.ExecuteNonQueryAsync(Ct);
        }

        var drift = await Protection.Drift(connection, Ct);
        Assert.Contains("role ledger_app: is a member of pg_write_all_data", drift);
        Assert.Contains("role ledger_sealer: may do more in the server than its part", drift);
        Assert.Contains("audit.leaf: ledger_auditor may not select", drift);
    }

    private static DatabaseAccess Access(TamperCase attempt) => DatabaseAccess.Derive(attempt.Address);

    private static async Task<IReadOnlyList<string>> OfSession(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        return await RightsDrift.OfSession(connection, Ct);
    }

    private static async Task Refused(NpgsqlDataSource source, IReadOnlyList<string> attempts)
    {
        var said = new List<string>();
        foreach (var sql in attempts)
        {
            await using var attempt = source.CreateCommand(sql);
            var refused = await Record.ExceptionAsync(() => attempt.ExecuteNonQueryAsync(Ct));
            if ((refused as PostgresException)?.SqlState != PostgresErrorCodes.InsufficientPrivilege)
            {
                said.Add($"{sql}: {refused?.Message ?? "done"}");
            }
        }

        Assert.True(said.Count == 0, string.Join('\n', said));
    }
}
