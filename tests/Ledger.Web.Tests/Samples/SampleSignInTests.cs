using Ledger.Web.Samples;
using Ledger.Web.Samples.Street;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Web.Tests.Samples;

public sealed class SampleSignInTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task every_sample_person_signs_in_with_the_password_that_is_shown()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await using var said = new StringWriter();
        await DemoVerb.RunAsync(gate.Services, [], said, Ct);
        await using var scope = gate.Services.CreateAsyncScope();
        var samples = await scope.ServiceProvider.GetRequiredService<SampleAccounts>().List(Ct);
        Assert.Equal(StreetPeople.All.Select(p => p.Login), samples.Select(s => s.Name));
        Assert.All(samples, s => Assert.Contains($"{s.Name,-18} {s.Password}", said.ToString(), StringComparison.Ordinal));
        foreach (var sample in samples)
        {
            using var client = gate.Client();
            Assert.Equal("SignedIn", await Gate.SignIn(client, sample.Name, sample.Password));
        }

        using var visitor = gate.Client();
        Assert.Contains(samples[0].Password, await visitor.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Ct),
            StringComparison.Ordinal);
    }
}
