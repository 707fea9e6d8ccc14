using Ledger.Domain.Memory;

namespace Ledger.Web.Samples;

/// <summary>A fact of the sample data with the request that brought it.</summary>
/// <param name="Entry">The fact, its place in the record, its recorded time and the person.</param>
/// <param name="Request">The number of the request; the facts of one request share it.</param>
/// <param name="Reason">Why, in the person's words, or empty.</param>
internal sealed record SampleEvent(Entry Entry, string Request, string Reason)
{
    /// <summary>The receipt that came with it.</summary>
    public SampleScan? Scan { get; init; }
}
