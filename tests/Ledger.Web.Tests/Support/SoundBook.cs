using Ledger.Web.Checks;
using Ledger.Web.Hosting;
using Npgsql;

namespace Ledger.Web.Tests.Support;

/// <summary>
/// Everything that is always true of a book: the product's own check, and beside it the sums in SQL, which share no
/// code with it.
/// </summary>
internal static class SoundBook
{
    /// <summary>Each question finds nothing in a sound book.</summary>
    private static readonly string[] questions =
    [
        "select 'entry does not balance', seq from ledger.line group by tenant, seq having sum(amount_fen) <> 0",
        """
        select 'balance differs from journal', coalesce(b.unit, l.unit), coalesce(b.account, l.account)
        from ledger.balance b full join (
            select tenant, unit, fund, year, holder, account, sum(amount_fen) as fen from ledger.line
            group by tenant, unit, fund, year, holder, account) l
            using (tenant, unit, fund, year, holder, account)
        where coalesce(b.amount_fen, 0) <> coalesce(l.fen, 0)
        """,
        """
        select 'events and journal differ', events.fen, lines.fen
        from (select coalesce(sum((data ->> 'amount')::bigint), 0) as fen from ev.mt_events where data ? 'voucher') events,
             (select coalesce(sum(amount_fen), 0) as fen from ledger.line where amount_fen > 0) lines
        where events.fen <> lines.fen
        """,
        """
        select 'overdrawn in record order', unit, level from (
            select unit, account, sum(amount_fen) over (
                partition by tenant, unit, fund, year, holder, account order by recorded_at, seq) as level
            from ledger.line where account in ('available', 'held', 'in-transit', 'pool:unallocated', 'pool:reserved')) l
        where level < 0
        """,
        """
        select 'overdrawn on a business date', unit, level from (
            select unit, account, sum(amount_fen) over (
                partition by tenant, unit, fund, year, holder, account order by effective_on) as level
            from ledger.line where account in ('available', 'held', 'in-transit', 'pool:unallocated', 'pool:reserved')) l
        where level < 0
        """,
        """
        select 'number used by two requests', l.holder, l.voucher
        from ledger.line l join ev.mt_events e on e.seq_id = l.seq
        group by l.tenant, l.holder, l.voucher having count(distinct e.correlation_id) > 1
        """,
        """
        select 'numbers have a gap', c.scope, c.kind, c.last, count(distinct l.voucher)
        from ledger.counter c left join ledger.line l on l.tenant = c.tenant and l.holder = c.scope
            and l.voucher like c.kind || '-' || c.year || '-%'
        where c.kind in ('R', 'P', 'T') group by c.scope, c.kind, c.year, c.last
        having c.last <> count(distinct l.voucher)
        """,
        """
        select 'stream has a gap', s.id, s.version from ev.mt_streams s
        join ev.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id
        where s.id <> 'mt_tombstone'
        group by s.id, s.version having count(*) <> s.version or max(e.version) <> s.version
        """,
        "select 'deadlock', deadlocks from pg_stat_database where datname = current_database() and deadlocks > 0",
    ];

    /// <summary>How many requests changed the book.</summary>
    public static async Task<long> Requests(NpgsqlDataSource source)
    {
        await using var count = source.CreateCommand("select count(*) from ledger.request");
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Asserts all of it.</summary>
    public static async Task Assert(NpgsqlDataSource source)
    {
        foreach (var question in questions)
        {
            await using var ask = source.CreateCommand($"select string_agg(q::text, ' ') from ({question} limit 5) q");
            ask.CommandTimeout = 0;
            var found = await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string;
            Xunit.Assert.True(found is null, found);
        }

        var output = new StringWriter();
        var answer = await CheckVerb.Run(source, Desk.Tenant, [], output, TestContext.Current.CancellationToken);
        Xunit.Assert.True(answer == ExitCode.Done, output.ToString());
    }
}
