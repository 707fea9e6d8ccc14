using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Moments;

/// <summary>
/// Reads the feed page by page while others record, going on behind what it was given: by the cursor of the answer, or
/// by the sequence of the last fact.
/// </summary>
public sealed class FeedFollower(RunningService service, bool byCursor) : IDisposable
{
    private readonly HttpClient reader = service.As("follower", Desk.Root, [Role.Auditor]);
    private string after = "0";

    /// <summary>The sequences of the facts, in the order in which they came.</summary>
    public List<long> Seen { get; } = [];

    /// <summary>Reads on until there is nothing left and nobody writes any more.</summary>
    public async Task Follow(CancellationToken written)
    {
        bool over;
        do
        {
            over = written.IsCancellationRequested;
        }
        while (await ReadOn() || !over);
    }

    public void Dispose() => reader.Dispose();

    private async Task<bool> ReadOn()
    {
        var page = await reader.Ask($"/api/feed?after={after}&size=200");
        Assert.True(page.Status == 200, $"{page.Status} {page.Json}");
        var rows = page.Json.GetProperty("rows").EnumerateArray()
            .Select(r => r.GetProperty("sequence").GetInt64()).ToList();
        Seen.AddRange(rows);
        if (rows.Count > 0)
        {
            after = byCursor ? page["next"]! : rows[^1].ToString(CultureInfo.InvariantCulture);
        }

        return rows.Count > 0;
    }
}
