using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Recording;

/// <summary>The same request sent by many at once, as a client with a bad line does, changes the book once.</summary>
public sealed class SameKeyTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const int Clients = 16;
    private RunningService service = null!;
    private HttpClient[] recorders = [];

    public async ValueTask InitializeAsync()
    {
        using (var desk = new Desk(database.ConnectionString))
        {
            if (await Facts.Count(desk.Source, "unit-registered.v1") == 0)
            {
                await SampleStreet.Prepare(desk);
            }
        }

        service = await RunningService.StartAsync(database.ConnectionString);
        recorders = [.. Enumerable.Range(0, Clients).Select(_ => service.As("recorder", Desk.Root, [Role.Recorder]))];
    }

    public async ValueTask DisposeAsync()
    {
        Array.ForEach(recorders, r => r.Dispose());
        await service.DisposeAsync();
    }

    [Fact]
    public async Task a_grant_that_opens_a_pool_is_recorded_once_and_answered_sixteen_times()
    {
        var replies = await AllAtOnce(2024, _ => "100.00", "opens-a-pool");

        Assert.Single(replies.Select(r => r.Json.GetRawText()).Distinct());
        Assert.All(replies, r => Assert.Equal(201, r.Status));
        Assert.Equal(1, replies.Count(r => r.Replayed == false));
        Assert.Equal(Clients - 1, replies.Count(r => r.Replayed == true));
        Assert.Equal(1, await Grants(2024));
    }

    [Fact]
    public async Task a_document_without_a_stream_to_lock_is_drafted_once_under_the_first_number()
    {
        var replies = await Task.WhenAll(recorders.Select(r => r.Send("/api/allocations", new
        {
            holder = SampleStreet.Street, fund = "party-work", year = 2025, effectiveOn = "2025-03-01", summary = "一季度",
            lines = new[] { new { unit = SampleStreet.Communities[0], amount = "1.00" } },
        }, "drafts-once")));

        Assert.All(replies, r => Assert.Equal(201, r.Status));
        Assert.Equal(["fiscal-990101001000-2025-1"], replies.Select(r => r["id"]).Distinct());
        using var desk = new Desk(database.ConnectionString);
        Assert.Equal(1, await Facts.Count(desk.Source, "allocation-drafted.v1"));
    }

    [Fact]
    public async Task one_key_under_sixteen_different_bodies_belongs_to_the_first_of_them()
    {
        var replies = await AllAtOnce(2023, client => $"{client + 1}.00", "belongs-to-one");

        Assert.Equal(1, replies.Count(r => r.Status == 201));
        Assert.Equal(Clients - 1, replies.Count(r => r is { Status: 409, Code: "idempotency-key-reused" }));
        Assert.Equal(1, await Grants(2023));
    }

    [Fact]
    public async Task one_key_on_sixteen_different_accounts_belongs_to_the_first_of_them()
    {
        var replies = await Task.WhenAll(recorders.Select((r, client) =>
            Grant(r, 2001 + client, "1.00", "belongs-to-one-of-sixteen-pools")));

        Assert.Equal(1, replies.Count(r => r.Status == 201));
        Assert.Equal(Clients - 1, replies.Count(r => r is { Status: 409, Code: "idempotency-key-reused" }));
    }

    private Task<Reply[]> AllAtOnce(int year, Func<int, string> amount, string key) =>
        Task.WhenAll(recorders.Select((r, client) => Grant(r, year, amount(client), key)));

    private static Task<Reply> Grant(HttpClient recorder, int year, string amount, string key) =>
        recorder.Send($"/api/pools/{SampleStreet.Street}/party-work/{year}/appropriations", new
        {
            tier = "district", amount, effectiveOn = $"{year}-01-05", summary = "区级党建经费",
            evidence = new { documentNo = "演财1号" },
        }, key);

    private async Task<long> Grants(int year)
    {
        using var desk = new Desk(database.ConnectionString);
        await using var count = desk.Source.CreateCommand(
            $"select count(*) from ev.mt_events where stream_id = 'pool/fiscal-{SampleStreet.Street}/party-work/{year}'");
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
