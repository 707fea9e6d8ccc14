using Ledger.Domain.Kernel;
using Ledger.Web.Checks;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Samples;
using Ledger.Web.Samples.District;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Samples;

public sealed class DistrictTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const ulong Seed = 3;

    /// <summary>Two streets from before the change of charts on, as busy as the largest size.</summary>
    private static readonly DistrictShape small = new("990104", "small", FirstYear: 2023, SpendsPerUnit: 120, StreetCount: 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void the_district_has_five_hundred_villages_and_communities() => Assert.Equal(500,
        new DistrictShape("990102", "district", 2025, 36).Streets.SelectMany(s => s.Units).Distinct().Count());

    [Fact]
    public async Task a_district_is_loaded_in_batches_and_passes_every_check()
    {
        await using var source = LedgerStore.Connect(database.ServiceConnectionString);
        var events = new SampleRecorder(small.Root, Seed).Play(DistrictScript.Steps(small, Seed));
        var written = await SampleLoad.Write(source, small.Tenant, events, Ct);
        Assert.InRange(written.Lines, 20_000, 40_000);
        await using var said = new StringWriter();
        var exit = await CheckVerb.Run(source, small.Tenant, [], said, Ct);
        Assert.True(exit == ExitCode.Done, said.ToString());
    }

    [Fact]
    public void some_of_what_was_spent_is_reversed() => Assert.NotEmpty(
        new SampleRecorder(small.Root, Seed).Play(DistrictScript.Steps(small, Seed))
            .Where(e => e.Entry.Fact is IReversal).Take(1));
}
