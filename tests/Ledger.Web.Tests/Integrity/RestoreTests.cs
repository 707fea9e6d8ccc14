using Ledger.Domain.Integrity;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Integrity;

/// <summary>
/// A backup is brought back after more was recorded and signed. The sealer stops; an order states what is lost; the log
/// goes on behind what it signed, and whoever holds a later checkpoint still finds it in the tree.
/// </summary>
public sealed class RestoreTests(SealedTemplate template) : IClassFixture<SealedTemplate>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_log_tells_what_a_backup_lacks_and_goes_on()
    {
        await using var office = await template.Copy();
        await using var backup = await template.Copy();
        await Pay(office, 81, 82, 83);
        await office.Seal();
        var before = await Verified(office, 0);
        var lost = await office.Leaves();

        var log = new Restored(backup, office);
        await Assert.ThrowsAsync<SealingAlarmException>(log.Seal);
        // Whoever goes on recording meanwhile uses the numbers and versions of what is lost again.
        await Pay(backup, 91, 92);
        var told = (await log.Order("2026-05-01 夜间备份（演示）"))!;
        var signed = Checkpoint.Parse(SignedNote.Parse(before)!.Text)!.Size;
        Assert.Equal((signed - 1, 3), (told.To, told.Events));
        await log.Seal();

        var leaves = await backup.Leaves();
        Assert.Equal(lost.Select(l => l.Encode()), leaves.Take(lost.Count).Select(l => l.Encode()));
        Assert.Equal(LeafKind.Restore, leaves[lost.Count].Kind);
        Assert.Equal(2, leaves.Skip(lost.Count).OfType<EventLeaf>().Count());
        var live = await log.Live(before, template.Notes.Earlier);
        TamperTests.Demand(live, 10, $"idx {signed}", "3 events");
        await backup.Export();
        var package = backup.Verify("log", "--since", backup.Paper(before));
        TamperTests.Demand(package, 10, $"idx {signed}", "what was signed still stands");
    }

    [Fact]
    public async Task events_that_were_sealed_after_the_backup_and_are_in_it_are_not_lost()
    {
        await using var backup = await template.Copy();
        await Pay(backup, 84);
        await using var office = await template.Copy();
        var log = new Restored(backup, office);
        // The event of the backup is sealed by the office, and the backup is taken before that.
        await log.Seal();
        var before = SealerState.Load(office.Log.State)!;
        await backup.Tamper($"""
            delete from audit.salt where seq_id = (select max(seq_id) from audit.leaf);
            delete from audit.checkpoint where size > {template.Size}; delete from audit.leaf where idx >= {template.Size}
            """);
        var told = (await log.Order("封存前的备份（演示）"))!;
        Assert.Equal((template.Size, before.Size - 1, 0L), (told.From, told.To, told.Events));
        await Pay(backup, 85);
        await log.Seal();
        var live = await log.Live(before.Note);
        TamperTests.Demand(live, 10, $"idx {before.Size}", "0 events");
    }

    [Fact]
    public async Task an_order_for_nothing_or_over_another_book_is_refused()
    {
        await using var office = await template.Copy();
        await using var other = await template.Copy();
        await office.Seal();
        Assert.Contains("lacks nothing", (await Assert.ThrowsAsync<RestoreRefusedException>(
            () => new Restored(office, office).Order("x"))).Message, StringComparison.Ordinal);
        await Pay(office, 86);
        await office.Seal();
        await other.Tamper("update audit.leaf set hash = sha256(bytes) where idx = 12");
        Assert.Contains("idx 12 is not what was signed", (await Assert.ThrowsAsync<RestoreRefusedException>(
            () => new Restored(other, office).Order("x"))).Message, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(office.Log.Mirror, [], Ct);
        await using var another = await template.Copy();
        Assert.Contains("is not whole", (await Assert.ThrowsAsync<RestoreRefusedException>(
            () => new Restored(another, office).Order("x"))).Message, StringComparison.Ordinal);
    }

    private static async Task Pay(TamperCase attempt, params long[] yuan)
    {
        using var desk = new Desk(attempt.Address);
        foreach (var each in yuan)
        {
            await new SmallBook(desk).Pay(each, new(2026, 5, 8));
        }
    }

    private static async Task<string> Verified(TamperCase attempt, int exit)
    {
        await attempt.Export();
        var answer = attempt.Verify();
        Assert.True(answer.Exit == exit, answer.ToString());
        return SealerState.Load(attempt.Log.State)!.Note;
    }

    /// <summary>The database of one copy under the sealer's folder of another: what a restore makes of an office.</summary>
    private sealed class Restored(TamperCase backup, TamperCase office)
    {
        public async Task Seal()
        {
            await using var source = LedgerStore.Connect(DatabaseAccess.Derive(backup.Address).Sealer);
            for (var look = 0; look < 5 || await TamperCase.Behind(source); look++)
            {
                await new Sealer(source, office.Settings).SealAsync(Desk.Tenant, Ct);
            }
        }

        public async Task<RestoreFigures?> Order(string words)
        {
            await using var source = LedgerStore.Connect(DatabaseAccess.Derive(backup.Address).Sealer);
            return await new Sealer(source, office.Settings).RestoreAsync(Desk.Tenant, words, Ct);
        }

        public Task<Answer> Live(params string[] trusted) => backup.Live(trusted);
    }
}
