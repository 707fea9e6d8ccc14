using Ledger.Web.Checks;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Samples;
using Ledger.Web.Samples.Street;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Samples;

public sealed class SampleLoadTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_is_loaded_passes_every_check()
    {
        await using var source = LedgerStore.Connect(database.ServiceConnectionString);
        Assert.True(await SampleLoad.IsEmpty(source, StreetPlaces.Tenant, Ct));
        var written = await SampleLoad.Write(source, StreetPlaces.Tenant, SampleScale.Street.Play(1), Ct);
        Assert.InRange(written.Lines, 1_000, 100_000);
        Assert.False(await SampleLoad.IsEmpty(source, StreetPlaces.Tenant, Ct));
        await using var said = new StringWriter();
        var exit = await CheckVerb.Run(source, StreetPlaces.Tenant, [], said, Ct);
        Assert.True(exit == ExitCode.Done, said.ToString());
    }
}
