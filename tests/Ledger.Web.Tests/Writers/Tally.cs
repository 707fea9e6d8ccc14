using System.Collections.Concurrent;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Writers;

/// <summary>What writers were answered, counted by status and code.</summary>
public sealed class Tally
{
    private static readonly int[] answers = [201, 403, 404, 409, 422];

    private readonly ConcurrentDictionary<(int Status, string? Code), int> counts = new();

    /// <summary>How many commands were recorded.</summary>
    public int Recorded => counts.GetValueOrDefault((201, null));

    /// <summary>How many commands were answered.</summary>
    public int All => counts.Values.Sum();

    /// <summary>How many were sent back because others were faster, and the retries ran out.</summary>
    public int Busy => counts.Where(c => c.Key.Code == "busy-try-again").Sum(c => c.Value);

    public Reply Count(Reply reply)
    {
        counts.AddOrUpdate((reply.Status, reply.Code), 1, (_, n) => n + 1);
        return reply;
    }

    /// <summary>Every answer is a record or a refusal with its code; none is a failure of the service.</summary>
    public void AssertNoTrouble()
    {
        Assert.All(counts.Keys, k => Assert.Contains(k.Status, answers));
        Assert.All(counts.Keys, k => Assert.Equal(k.Status == 201, string.IsNullOrEmpty(k.Code)));
        Assert.Equal(0, Busy);
    }

    public override string ToString() => string.Join(", ", counts.OrderByDescending(c => c.Value)
        .Select(c => $"{c.Value} × {c.Key.Status} {c.Key.Code}".TrimEnd()));
}
