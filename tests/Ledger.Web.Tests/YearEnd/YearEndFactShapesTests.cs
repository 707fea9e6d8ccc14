using System.Text.Json;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Tests.YearEnd;

/// <summary>The stored shape of the facts of year end, as released; a fact of this shape must be read for ever.</summary>
public sealed class YearEndFactShapesTests
{
    private const string Voucher =
        "\"voucher\":{\"kind\":\"transfer\",\"year\":2026,\"number\":7,\"evidence\":{\"attachments\":[],\"attachmentCount\":0}}";

    private const string Booked = "\"amount\":12345,\"effectiveOn\":\"2026-12-31\"," + Voucher + ",\"summary\":\"年末结转\"";

    private const string Pool =
        "{\"pool\":{\"holder\":\"fiscal-990101001000\",\"fund\":\"party-work\",\"year\":2026},"
        + "\"layers\":[{\"from\":2025,\"tier\":\"city\",\"amount\":12345}]," + Booked + "}";

    private const string Dues =
        "{\"dues\":{\"partyOrg\":\"P1\",\"year\":2026},\"holder\":\"dues-P0\",\"unit\":\"990101001001\","
        + "\"months\":[{\"month\":3,\"amount\":12345}],\"layers\":[{\"from\":2026,\"amount\":12345}]," + Booked + "}";

    private const string DuesForward =
        "{\"dues\":{\"partyOrg\":\"P1\",\"year\":2027},\"holder\":\"dues-P0\",\"unit\":\"990101001001\","
        + "\"layers\":[{\"from\":2026,\"amount\":12345}]," + Booked + "}";

    [Theory]
    [InlineData("pool-carried-over.v1", Pool)]
    [InlineData("pool-carried-forward.v1", Pool)]
    [InlineData("pool-clawed-back.v1", Pool)]
    [InlineData("dues-carried-over.v1", Dues)]
    [InlineData("dues-carried-forward.v1", DuesForward)]
    [InlineData("dues-clawed-back.v1", Dues)]
    public void is_read_and_written_without_a_change(string name, string stored)
    {
        var type = FactNames.TypeOf(name);
        var fact = JsonSerializer.Deserialize(stored, type, LedgerJson.Stored);
        Assert.Equal(stored, JsonSerializer.Serialize(fact, type, LedgerJson.Stored));
    }
}
