using Ledger.Domain.Integrity;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Integrity;

/// <summary>What nobody would record, and the database keeps all the same, holds no sealer up.</summary>
public sealed class OddDataTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task data_nested_as_deep_as_the_database_allows_is_sealed()
    {
        using var desk = new Desk(database.ConnectionString);
        await new SmallBook(desk).Fill();
        using var log = new SealedLog(desk.Source);
        await Insert(desk, "deep", "(repeat('[', 2000) || repeat(']', 2000))::jsonb");
        await Insert(desk, "deeper", """('{"pii":' || repeat('[', 2000) || repeat(']', 2000) || '}')::jsonb""");

        await log.SealAll();
        Assert.Equal([EventLeaf.DatabaseForm, EventLeaf.CanonicalForm], (await log.Leaves()).OfType<EventLeaf>()
            .Where(l => l.Stream.StartsWith("unit/deep", StringComparison.Ordinal)).Select(l => l.Form));
        Assert.Empty(await log.Live());
    }

    private static async Task Insert(Desk desk, string stream, string data)
    {
        await using var insert = desk.Source.CreateCommand($"""
            insert into ev.mt_streams (tenant_id, id, version) values ('{Desk.Tenant}', 'unit/{stream}', 1);
            insert into ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
            values (nextval('ev.mt_events_sequence'), gen_random_uuid(), 'unit/{stream}', 1, {data}, 'unit-renamed.v1', now(), '{Desk.Tenant}')
            """);
        await insert.ExecuteNonQueryAsync(Ct);
    }
}
