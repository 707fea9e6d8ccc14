using Ledger.Domain.Integrity;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>Sixteen writers, some of whose transactions fail, and a sealer whose connections are cut at random.</summary>
public sealed class KilledSealerTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Writers = 16;
    private const int Each = 40;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task no_event_is_left_out_or_sealed_twice_and_no_size_has_two_roots()
    {
        using var desk = new Desk(database.ConnectionString);
        await new SmallBook(desk).Fill();
        using var log = new SealedLog(desk.Source);
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");

        using var done = new CancellationTokenSource();
        var sealing = Task.Run(() => SealUntil(log, desk.Source, new Random(seed), done.Token), Ct);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(desk.Source, writer), Ct)));
        await done.CancelAsync();
        var kills = await sealing;
        await log.SealAll();

        Assert.True(kills > 0, $"seed {seed}: the sealer was never killed");
        var leaves = await log.Leaves();
        Assert.Equal(await log.Count("select count(*) from ev.mt_events where type <> 'tombstone'"), leaves.OfType<EventLeaf>().Count());
        Assert.Empty(await log.Rules());
        Assert.Empty(await log.Live());
        var numbers = leaves.OfType<EventLeaf>().Select(l => l.Sequence).ToHashSet();
        var dead = leaves.OfType<NoticeLeaf>().Where(l => l.Kind == LeafKind.Gap).SelectMany(l =>
        {
            var from = l["from"].GetInt64();
            return Enumerable.Range(0, (int)(l["to"].GetInt64() - from + 1)).Select(i => from + i);
        }).ToList();
        Assert.Equal(dead.Count, dead.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, numbers.Count + dead.Count).Select(i => (long)i), numbers.Concat(dead).Order());
        await AssertEveryCheckpoint(desk.Source, leaves);
    }

    /// <summary>Every checkpoint ever signed is a root of the one log there is in the end.</summary>
    private static async Task AssertEveryCheckpoint(NpgsqlDataSource source, IReadOnlyList<Leaf> leaves)
    {
        var roots = new Dictionary<long, Digest>();
        var tree = new CompactRange();
        foreach (var leaf in leaves)
        {
            tree.Add(Digest.OfLeaf(leaf.Encode()));
            roots[tree.Size] = tree.Root;
        }

        await using var read = source.CreateCommand("select size, root from audit.checkpoint");
        await using var row = await read.ExecuteReaderAsync(Ct);
        var seen = 0;
        while (await row.ReadAsync(Ct))
        {
            Assert.Equal(roots[row.GetInt64(0)], new Digest(row.GetFieldValue<byte[]>(1)));
            seen++;
        }

        Assert.True(seen > 2);
    }

    private static async Task<int> SealUntil(SealedLog log, NpgsqlDataSource source, Random chance, CancellationToken done)
    {
        var kills = 0;
        while (!done.IsCancellationRequested)
        {
            using var killed = CancellationTokenSource.CreateLinkedTokenSource(done);
            killed.CancelAfter(TimeSpan.FromMilliseconds(chance.Next(1, 60)));
            try
            {
                await log.Sealer().SealAsync(Desk.Tenant, killed.Token);
            }
            catch (Exception cut) when (cut is OperationCanceledException or NpgsqlException)
            {
                kills++;
            }

            await using var sweep = source.CreateCommand("""
                select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and objsubid = 1
                    and database = (select oid from pg_database where datname = current_database())
                """);
            if (chance.Next(4) == 0)
            {
                await sweep.ExecuteNonQueryAsync(Ct);
            }
        }

        return kills;
    }

    /// <summary>Events on streams of one's own and on shared ones, some rolled back, some slow to commit.</summary>
    private static async Task Write(NpgsqlDataSource source, int writer)
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        for (var turn = 1; turn <= Each; turn++)
        {
            await using var transaction = await connection.BeginTransactionAsync(Ct);
            foreach (var stream in new[] { $"unit/own-{writer}", $"unit/shared-{(writer + turn) % 3}" })
            {
                await using var append = new NpgsqlCommand("""
                    insert into ev.mt_streams (tenant_id, id, version) values ('990101', $1, 0) on conflict do nothing;
                    """, connection);
                append.Parameters.AddWithValue(stream);
                await append.ExecuteNonQueryAsync(Ct);
                await using var insert = new NpgsqlCommand("""
                    with locked as (
                        update ev.mt_streams set version = version + 1 where tenant_id = '990101' and id = $1
                        returning version)
                    insert into ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
                    select nextval('ev.mt_events_sequence'), gen_random_uuid(), $1, version, '{"n": 1}', 'unit-renamed.v1',
                        clock_timestamp(), '990101' from locked
                    """, connection);
                insert.Parameters.AddWithValue(stream);
                await insert.ExecuteNonQueryAsync(Ct);
            }

            if (turn % 5 == 0)
            {
                await transaction.RollbackAsync(Ct);
            }
            else
            {
                await transaction.CommitAsync(Ct);
            }
        }
    }
}
