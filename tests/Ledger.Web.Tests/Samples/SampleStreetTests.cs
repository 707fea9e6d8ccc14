using Ledger.Domain.Journal;
using Ledger.Web.Samples;
using Ledger.Web.Samples.Street;

namespace Ledger.Web.Tests.Samples;

public sealed class SampleStreetTests
{
    private static readonly IReadOnlyList<SampleEvent> played = Play(1);

    [Fact]
    public void every_fact_sums_to_zero()
    {
        Assert.NotEmpty(played);
        Assert.All(played, e => Assert.Equal(0, Postings.Of(e.Entry.Fact).Sum(l => l.Amount.Fen)));
    }

    private static List<SampleEvent> Play(ulong seed) =>
        [.. new SampleRecorder(StreetPlaces.District, seed).Play(SampleStreetScript.Steps(seed))];
}
