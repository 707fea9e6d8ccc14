using Ledger.Domain.Kernel;
using Ledger.Stories.Telling;
using Ledger.Web.Tests.Stories;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Collective;

/// <summary>A village may begin with nothing in reserve, or with a loss of earlier years.</summary>
public sealed class OpeningOverHttpTests(StoryService telling) : IClassFixture<StoryService>
{
    private const string Tenant = "openings";

    [Fact]
    public async Task a_village_opens_with_nothing_in_reserve_and_a_loss()
    {
        await telling.Prepare(Tenant);
        using var recorder = telling.Service.As("recorder", Street.Code, [Role.Recorder], tenant: Tenant);
        await Expect(201, null, Open(recorder, "990101001201", "10000.00", "0.00", "-2500.50"));
        await Expect(201, null, Open(recorder, "990101001202", "10000.00", null, null));
        await Expect(422, "amount-not-positive", Open(recorder, "990101001203", "0.00", "0.00", "0.00"));
        await Expect(422, "amount-not-positive", Open(recorder, "990101001203", "-1.00", "2.00", "0.00"));
        await Expect(422, "amount-invalid", Open(recorder, "990101001203", "1.00", "0.001", "0.00"));
        await Expect(422, "amount-invalid", Open(recorder, "990101001203", "1.00", "0.00", "--1.00"));
    }

    private static Task<Reply> Open(
        HttpClient client, string village, string available, string? reserve, string? undistributed) =>
        client.Send($"/api/collective/{village}/2025/opening",
            new { available, reserve, undistributed, effectiveOn = "2025-01-01", summary = "建账期初" });

    private static async Task Expect(int status, string? code, Task<Reply> sending)
    {
        var reply = await sending;
        Assert.True((status, code) == (reply.Status, reply.Code), $"{reply.Status} {reply.Json}");
    }
}
