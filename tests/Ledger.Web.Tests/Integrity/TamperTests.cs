namespace Ledger.Web.Tests.Integrity;

/// <summary>
/// Attempts on the database by its superuser: each is answered with its exit code and names its record, both by
/// comparing the running database and, where it reaches what is exported, by the package alone.
/// </summary>
public sealed class TamperTests(SealedTemplate template) : IClassFixture<SealedTemplate>
{
    [Fact]
    public async Task the_untouched_copy_verifies_live_and_as_a_package()
    {
        await using var attempt = await template.Copy();
        var live = await attempt.Live(template.Notes.Earlier, template.Notes.Latest);
        Assert.True(live.Exit == 0, live.ToString());
        await attempt.Export();
        var package = attempt.Verify("log", "--since", attempt.Paper(template.Notes.Earlier));
        Assert.True(package.Exit == 0, package.ToString());
    }

    [Theory]
    // 1, 2: an amount of a sealed event; equal as a number is not equal as text.
    [InlineData(20, "seq 32 ", "data:", "update ev.mt_events set data = jsonb_set(data, '{amount}', '1') where seq_id = 32")]
    [InlineData(20, "seq 32 ", "data:", "update ev.mt_events set data = jsonb_set(data, '{amount}', '2000000.0') where seq_id = 32")]
    // 3: the leaf's bytes as well. 4: leaf and hash, under the old checkpoint.
    [InlineData(20, "idx 12", "the bytes of the leaf do not have its hash",
        "update audit.leaf set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'fund.leaf/1', 'fund.leaf/9'), 'UTF8') where idx = 12")]
    [InlineData(21, "checkpoint", "history was rewritten",
        "update audit.leaf set bytes = b, hash = sha256('\\x00'::bytea || b) from (select convert_to(replace(convert_from(bytes, 'UTF8'), 'fund.leaf/1', 'fund.leaf/9'), 'UTF8') as b from audit.leaf where idx = 12) n where idx = 12")]
    // 7: two events exchanged. 9: one in the middle deleted. 10: event and leaf deleted, the rest renumbered.
    [InlineData(20, "seq 32 ", "version:",
        "update ev.mt_events set version = -version where seq_id in (32, 33); update ev.mt_events set version = case seq_id when 32 then (select -version from ev.mt_events where seq_id = 33) else (select -version from ev.mt_events where seq_id = 32) end where seq_id in (32, 33)")]
    [InlineData(23, "seq 32 ", "deleted", "delete from ev.mt_events where seq_id = 32")]
    [InlineData(21, "checkpoint", "history was",
        "delete from ev.mt_events where seq_id = 32; delete from audit.leaf where seq_id = 32; update audit.leaf set idx = idx - 1 where idx > (select min(i) from generate_series(0, 100) i where not exists (select from audit.leaf where idx = i))")]
    // 18, 19: people, correlation, headers, names of facts and types.
    [InlineData(20, "seq 32 ", "user_name:", "update ev.mt_events set user_name = 'somebody' where seq_id = 32")]
    [InlineData(20, "seq 32 ", "headers:", "update ev.mt_events set headers = jsonb_set(headers, '{name}', '\"甲\"') where seq_id = 32")]
    [InlineData(20, "seq 32 ", "type:", "update ev.mt_events set type = 'hold-placed.v1' where seq_id = 32")]
    // 32: masked without a redaction. 33: what a file edit leaves behind looks like any other change.
    [InlineData(20, "seq 32 ", "data:", "update ev.mt_events set data = jsonb_set(data, '{payee}', '\"***\"') where seq_id = 32")]
    public async Task attempts_on_what_is_exported(int exit, string record, string words, string sql)
    {
        await using var attempt = await template.Copy();
        await attempt.Tamper(sql);
        Demand(await attempt.Live(template.Notes.Latest), exit, record, words);
        await attempt.Export();
        // A package names an event by its leaf: idx, then seq.
        var package = attempt.Verify("log", "--since", attempt.Paper(template.Notes.Latest));
        Assert.True(package.Exit == exit, package.ToString());
        Assert.Contains(package.Findings, f => f.StartsWith($"[{exit}]", StringComparison.Ordinal)
            && f.Contains(record.Trim(), StringComparison.Ordinal));
    }

    [Theory]
    // 11: a stream row and with it its events. 20: what is noted of a stream. 21: events hidden.
    [InlineData(23, "account/990101001001/party-work/2026", "deleted",
        "delete from ev.mt_events where stream_id = 'account/990101001001/party-work/2026'; delete from ev.mt_streams where id = 'account/990101001001/party-work/2026'")]
    [InlineData(23, "account/990101001001/party-work/2026", "mt_streams.version",
        "update ev.mt_streams set version = version - 1 where id = 'account/990101001001/party-work/2026'")]
    [InlineData(23, "account/990101001001/party-work/2026", "mt_streams.type",
        "update ev.mt_streams set type = 'x' where id = 'account/990101001001/party-work/2026'")]
    [InlineData(23, "seq 32 ", "is_archived", "update ev.mt_events set is_archived = true where seq_id = 32")]
    [InlineData(20, "seq 32 ", "correlation_id:", "update ev.mt_events set correlation_id = 'x' where seq_id = 32")]
    // 22: projections alone.
    [InlineData(24, "balances-follow-journal", "", "update ledger.balance set amount_fen = amount_fen + 1 where account = 'available'")]
    [InlineData(24, "journal-follows-events", "", "update ledger.line set counterparty = 'x' where seq = 32 and line = 1")]
    // 12: the table made again without its triggers.
    [InlineData(25, "ev.mt_events aa_intake", "", "drop trigger aa_intake on ev.mt_events")]
    [InlineData(25, "audit.leaf zz_no_change", "", "drop trigger zz_no_change on audit.leaf; create function audit.none() returns trigger language plpgsql as 'begin return null; end'; create trigger zz_no_change after update on audit.leaf for each row execute function audit.none()")]
    [InlineData(25, "audit.redact: not the function that was set up", "", "create or replace function audit.redact(p_tenant text, p_seq bigint, p_law text, p_request text, p_first text, p_second text) returns void language plpgsql security definer set search_path = pg_catalog as 'begin end'")]
    // One right too many, or one too few.
    [InlineData(25, "ev.mt_events: ledger_app may update", "", "grant update on ev.mt_events to ledger_app")]
    [InlineData(25, "ev.mt_streams: ledger_app may delete", "", "grant delete on ev.mt_streams to ledger_app")]
    [InlineData(25, "ev.mt_streams.id: ledger_app may update", "", "grant update (id) on ev.mt_streams to ledger_app")]
    [InlineData(25, "ev.mt_archive_stream: public may execute", "", "grant execute on all functions in schema ev to public")]
    [InlineData(25, "audit.leaf: public may select", "", "grant select on audit.leaf to public")]
    [InlineData(25, "audit.redact: ledger_app may execute", "", "grant execute on function audit.redact to ledger_app")]
    [InlineData(25, "audit.leaf: ledger_sealer may not insert", "", "revoke insert on audit.leaf from ledger_sealer")]
    [InlineData(25, "audit: ledger_app may create", "", "grant create on schema audit to ledger_app")]
    [InlineData(25, "audit.leaf: owned by ledger_app", "", "alter table audit.leaf owner to ledger_app")]
    public async Task attempts_that_only_the_running_database_shows(int exit, string record, string words, string sql)
    {
        await using var attempt = await template.Copy();
        await attempt.Tamper(sql);
        Demand(await attempt.Live(template.Notes.Latest), exit, record, words);
    }

    [Theory]
    // 13: back-dated under a new number. 16: a claimed time in the past. 14: under a number announced as dead.
    [InlineData("nextval('ev.mt_events_sequence')", "now() - interval '2 years'", "back-dated")]
    [InlineData("(select (convert_from(bytes, 'UTF8')::jsonb #>> '{gap,from}')::bigint from audit.leaf where convert_from(bytes, 'UTF8') like '{\"gap\"%' limit 1)",
        "now()", "announced as dead")]
    public async Task events_inserted_by_hand_are_sealed_at_the_end_and_stand_out(string number, string at, string words)
    {
        await using var attempt = await template.Copy();
        await attempt.Tamper($$"""
            insert into ev.mt_streams (tenant_id, id, version) values ('990101', 'unit/by-hand', 1);
            insert into ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
            values ({{number}}, gen_random_uuid(), 'unit/by-hand', 1, '{}', 'unit-renamed.v1', {{at}}, '990101')
            """);
        await attempt.Seal();
        Demand(await attempt.Live(template.Notes.Latest), 23, "unit/by-hand v1", words);
    }

    [Fact]
    // 15: with the intake trigger switched off.
    public async Task an_event_written_past_the_trigger_is_found()
    {
        await using var attempt = await template.Copy();
        await attempt.Tamper("""
            alter table ev.mt_events disable trigger aa_intake;
            insert into ev.mt_streams (tenant_id, id, version) values ('990101', 'unit/past', 1);
            insert into ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
            values (nextval('ev.mt_events_sequence'), gen_random_uuid(), 'unit/past', 1, '{}', 'unit-renamed.v1', now(), '990101');
            alter table ev.mt_events enable always trigger aa_intake
            """);
        Demand(await attempt.Live(template.Notes.Latest), 23, "unit/past v1", "past the intake trigger");
    }

    [Fact]
    // 8, 27: the tail cut off, or an old backup brought back.
    public async Task a_shortened_log_is_seen_by_whoever_holds_a_later_checkpoint()
    {
        await using var attempt = await template.Copy();
        var kept = Ledger.Domain.Integrity.Checkpoint.Parse(Ledger.Domain.Integrity.SignedNote.Parse(template.Notes.Earlier)!.Text)!.Size;
        await attempt.Tamper($"""
            delete from ev.mt_events where seq_id in (select seq_id from audit.leaf where idx >= {kept});
            delete from audit.leaf where idx >= {kept}; delete from audit.checkpoint where size > {kept}
            """);
        Demand(await attempt.Live(template.Notes.Latest), 21, "trusted", "history was shortened");
        await attempt.Export();
        Demand(attempt.Verify("log", "--since", attempt.Paper(template.Notes.Latest)), 21, "paper-", "history was shortened");
        await Assert.ThrowsAsync<Ledger.Web.Integrity.SealingAlarmException>(attempt.Seal);
    }

    internal static void Demand(Answer answer, int exit, string record, string words)
    {
        Assert.True(answer.Exit == exit, answer.ToString());
        Assert.True(answer.Findings.Any(f => f.StartsWith($"[{exit}]", StringComparison.Ordinal)
            && f.Contains(record, StringComparison.Ordinal) && f.Contains(words, StringComparison.Ordinal)), answer.ToString());
    }
}
