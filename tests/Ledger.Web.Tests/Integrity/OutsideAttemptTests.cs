using Ledger.Domain.Accounts;
using Ledger.Domain.Disclosure;
using Ledger.Domain.Funds;
using Ledger.Domain.Integrity;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using Ledger.Web.Integrity;
using Ledger.Web.Journal;
using Ledger.Web.Papers;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Integrity;

/// <summary>
/// Attempts beside the events: on the clock, on what was made public, on scans, in the seconds before sealing, and with
/// an old backup. Each is answered with its exit code and names its record.
/// </summary>
public sealed class OutsideAttemptTests(SealedTemplate template) : IClassFixture<SealedTemplate>
{
    private static readonly Actor approver = Desk.Person("approver", Role.Approver);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    // 17: the clock of the database's machine is set back; everything it says is an hour early, and agrees with itself.
    public async Task a_clock_set_back_is_seen()
    {
        await using var attempt = await template.Copy();
        await attempt.Tamper("""
            alter table audit.intake alter rec set default transaction_timestamp() - interval '1 hour';
            insert into ev.mt_streams (tenant_id, id, version) values ('990101', 'unit/early', 1);
            insert into ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
            values (nextval('ev.mt_events_sequence'), gen_random_uuid(), 'unit/early', 1, '{}', 'unit-renamed.v1', now() - interval '1 hour', '990101')
            """);
        await attempt.Seal();
        TamperTests.Demand(await attempt.Live(template.Notes.Latest), 23, "unit/early v1", "the clock was set back");
    }

    [Fact]
    // 23: a figure made public is edited afterwards, or was never what the book gave.
    public async Task a_figure_made_public_is_held_against_the_book()
    {
        await using var attempt = await template.Copy();
        await Publish(attempt, "2026-Q1", Money.Zero);
        await attempt.Seal();
        Demand(0, await attempt.Live(template.Notes.Latest));
        await attempt.Export();
        Demand(0, attempt.Verify());
        attempt.Forge("events.jsonl", text => text.Replace("公开栏（演示）", "公示栏（演示）", StringComparison.Ordinal));
        TamperTests.Demand(attempt.Verify(), 20, $"disclosure/{SmallBook.First}/2026-Q1 v1", "data:");

        await Publish(attempt, "2026-01", new Money(1));
        await attempt.Seal();
        await attempt.Export();
        TamperTests.Demand(attempt.Verify(), 24, $"disclosure/{SmallBook.First}/2026-01 v1 party-work 2026 ", "was made public");
    }

    [Fact]
    // 24: a scan is exchanged, in the database or in the package, or is gone.
    public async Task a_scan_that_is_not_the_one_that_was_sealed_is_named()
    {
        await using var attempt = await template.Copy();
        var scan = await new AttachmentStore(attempt.Source).Save(
            Desk.Tenant, SmallBook.First, "发票（演示）.pdf", "%PDF-1.4 演示发票"u8.ToArray(), "recorder", Ct);
        using (var desk = new Desk(attempt.Address))
        {
            await desk.Do(SmallBook.Recorder, new RecordExpenditure(SmallBook.Account, Money.Yuan(61), new(2026, 5, 9),
                "member-training", "某文印店（演示）", null, null, null, new Evidence("演发61", [scan.Sha256], 1), "附扫描件"));
        }

        await attempt.Seal();
        Demand(0, await attempt.Live(template.Notes.Latest));
        await attempt.Export();
        Demand(0, attempt.Verify());
        attempt.Forge($"attachments/{scan.Sha256}", text => text.Replace("发票", "收据", StringComparison.Ordinal));
        TamperTests.Demand(attempt.Verify(), 20, "account/", $"attachment {scan.Sha256} is not what was sealed");
        File.Delete(Path.Combine(attempt.Package, "attachments", scan.Sha256));
        attempt.Relist();
        TamperTests.Demand(attempt.Verify(), 23, "account/", "is not in the package");

        await attempt.Tamper("update ledger.attachment set bytes = convert_to('%PDF-1.4 另一张', 'UTF8')");
        TamperTests.Demand(await attempt.Live(template.Notes.Latest), 20, scan.Sha256, "its bytes hash to");
    }

    [Fact]
    // 25: an event is deleted in the seconds before it is sealed.
    public async Task an_event_deleted_before_sealing_is_told_by_database_and_package()
    {
        await using var attempt = await template.Copy();
        var sequence = await Pay(attempt, 71);
        await attempt.Tamper($"delete from ev.mt_events where seq_id = {sequence}");
        await attempt.Seal();
        TamperTests.Demand(await attempt.Live(template.Notes.Latest), 23, $"seq {sequence}", "deleted after it was committed");
        await attempt.Export();
        TamperTests.Demand(attempt.Verify(), 23, $"seq {sequence}", "deleted after it was committed");
    }

    [Fact]
    // 26: event and intake row both, before sealing. The log can say only that the number is dead; the lines remain.
    public async Task an_event_deleted_with_every_trace_of_its_taking_in_leaves_its_lines_behind()
    {
        await using var attempt = await template.Copy();
        var sequence = await Pay(attempt, 72);
        await attempt.Tamper($"delete from ev.mt_events where seq_id = {sequence}; delete from audit.intake where seq_id = {sequence}");
        await attempt.Seal();
        var gap = (await attempt.Leaves()).OfType<NoticeLeaf>().Last(l => l.Kind == LeafKind.Gap);
        Assert.Equal((sequence, sequence), (gap["from"].GetInt64(), gap["to"].GetInt64()));
        TamperTests.Demand(await attempt.Live(template.Notes.Latest), 23, SmallBook.Account.Stream, "the last event is");
    }

    [Fact]
    // 26, with a receipt: every trace is gone, and the package alone has nothing to say but a dead number.
    public async Task an_event_taken_away_with_every_trace_is_proved_by_its_receipt()
    {
        await using var attempt = await template.Copy();
        using var receipts = new ReceiptDesk(attempt.Source, attempt.Settings);
        var key = attempt.Paper(receipts.KeyOf(Desk.Tenant).ToString());
        var kept = attempt.Paper(await ReceiptOf(receipts, await Pay(attempt, 73)));
        await attempt.Seal();
        await attempt.Export();
        Demand(0, attempt.Verify("receipt", kept, "--key", key));

        var sequence = await Pay(attempt, 74);
        var receipt = attempt.Paper(await ReceiptOf(receipts, sequence));
        TamperTests.Demand(attempt.Verify("receipt", receipt, "--key", key), 30, $"seq {sequence} account/", "take a newer package");
        await attempt.Tamper($"""
            update ev.mt_streams s set version = s.version - 1 from ev.mt_events e where e.seq_id = {sequence} and s.id = e.stream_id;
            delete from ledger.line where seq = {sequence}; delete from audit.intake where seq_id = {sequence};
            delete from ev.mt_events where seq_id = {sequence}
            """);
        await attempt.Seal();
        await attempt.Export();
        Demand(0, attempt.Verify());
        TamperTests.Demand(attempt.Verify("receipt", receipt, "--key", key), 23, $"seq {sequence} account/", "it was taken away");
        Demand(0, attempt.Verify("receipt", kept, "--key", key));
    }

    [Fact]
    public async Task a_receipt_shows_what_was_exchanged_before_sealing_and_counts_only_under_its_own_key()
    {
        await using var attempt = await template.Copy();
        using var receipts = new ReceiptDesk(attempt.Source, attempt.Settings);
        var key = attempt.Paper(receipts.KeyOf(Desk.Tenant).ToString());
        var (altered, replaced) = (await Pay(attempt, 75), await Pay(attempt, 76));
        var (first, second) = (await ReceiptOf(receipts, altered), await ReceiptOf(receipts, replaced));
        await attempt.Tamper($"""
            update ev.mt_events set data = jsonb_set(data, array['summary'], '"另一事由"') where seq_id = {altered};
            update ev.mt_events set id = gen_random_uuid() where seq_id = {replaced}
            """);
        await attempt.Seal();
        await attempt.Export();
        TamperTests.Demand(attempt.Verify("receipt", attempt.Paper(first), "--key", key), 20, $"seq {altered} account/", "not that of the receipt");
        TamperTests.Demand(attempt.Verify("receipt", attempt.Paper(second), "--key", key), 23, $"seq {replaced} account/", "was replaced");

        TamperTests.Demand(attempt.Verify("receipt", attempt.Paper(first.Replace($"\n{altered}\n", $"\n{altered + 1}\n", StringComparison.Ordinal)),
            "--key", key), 22, "paper-", "has not signed the receipt");
        using var log = SigningKey.Open(attempt.Log.Key, attempt.Settings.OriginOf(Desk.Tenant));
        TamperTests.Demand(attempt.Verify("receipt", attempt.Paper(first), "--key", attempt.Paper(log.Verifier.ToString())),
            22, "paper-", "has not signed the receipt");
        TamperTests.Demand(attempt.Verify("receipt", key, "--key", key), 22, "paper-", "no receipt");
    }

    [Fact]
    // 27: an old backup is brought back under a sealer that went on.
    public async Task an_old_backup_is_not_sealed_on_and_not_taken_for_the_book()
    {
        await using var office = await template.Copy();
        await using var backup = await template.Copy();
        await Pay(office, 81);
        await office.Seal();
        var later = SealerState.Load(office.Log.State)!.Note;
        var alarm = await Assert.ThrowsAsync<SealingAlarmException>(
            () => new Sealer(backup.Source, office.Settings).SealAsync(Desk.Tenant, Ct));
        Assert.Equal(("log-rolled-back", Verdict.HistoryRewritten), (alarm.Code, alarm.Finding.Verdict));
        TamperTests.Demand(await backup.Live(later), 21, "trusted", "history was shortened");
        await backup.Export();
        TamperTests.Demand(backup.Verify("log", "--since", backup.Paper(later)), 21, "paper-", "history was shortened");
    }

    [Fact]
    // 30: the checkpoint of another log, signed by the same hand, laid beside ours.
    public async Task a_checkpoint_of_another_log_is_no_checkpoint_of_ours()
    {
        await using var attempt = await template.Copy();
        await attempt.Export();
        using var key = SigningKey.Open(attempt.Log.Key, "test.example/ledger/other");
        var foreign = key.Sign(new Checkpoint(key.Verifier.Name, 3, Digest.Zero)).ToString();
        TamperTests.Demand(attempt.Verify("log", "--since", attempt.Paper(foreign)), 22, "paper-", "another log");
        TamperTests.Demand(await attempt.Live(foreign), 22, "trusted", "no checkpoint of this log");
    }

    [Fact]
    // 34: the sealer is switched off, to keep a window open.
    public async Task a_sealer_that_stands_still_lets_nobody_say_verified()
    {
        await using var attempt = await template.Copy();
        var sequence = await Pay(attempt, 91);
        TamperTests.Demand(await attempt.Live(template.Notes.Latest), 10, $"seq {sequence} ", "not sealed yet");
        await attempt.Tamper($"update audit.intake set rec = rec - interval '10 minutes' where seq_id = {sequence}");
        TamperTests.Demand(await attempt.Live(template.Notes.Latest), 30, $"seq {sequence} ", "the sealer stands still");
    }

    private static async Task<long> Pay(TamperCase attempt, long yuan)
    {
        using var desk = new Desk(attempt.Address);
        await new SmallBook(desk).Pay(yuan, new(2026, 5, 9));
        await using var ask = desk.Source.CreateCommand("select max(seq_id) from ev.mt_events where type <> 'tombstone'");
        return (long)(await ask.ExecuteScalarAsync(Ct))!;
    }

    private static async Task<string> ReceiptOf(ReceiptDesk receipts, long sequence) =>
        (await receipts.Of(Desk.Tenant, sequence, Ct))!.ToString();

    /// <summary>Makes the book's figures of the first community public, one of them off by so much.</summary>
    private static async Task Publish(TamperCase attempt, string period, Money off)
    {
        using var desk = new Desk(attempt.Address);
        var reader = new JournalReader(desk.Source);
        var moment = await reader.Settle(Desk.Tenant, new AsOf(DisclosurePeriod.Parse(period)!.Value.Last, null), Ct);
        var figures = Published.Of(BalanceRow.Of(await reader.Sums(new JournalScope(Desk.Tenant, [SmallBook.First]), moment, Ct))).ToList();
        figures[0] = figures[0] with { Amount = figures[0].Amount + off };
        await desk.Do(approver, new PublishDisclosure(SmallBook.First, period, figures, moment.KnownAt, "公开栏（演示）", null));
    }

    private static void Demand(int exit, Answer answer) => Assert.True(answer.Exit == exit, answer.ToString());
}
