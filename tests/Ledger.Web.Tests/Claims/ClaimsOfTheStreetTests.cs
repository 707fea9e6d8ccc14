using Ledger.Domain.Claims;
using Ledger.Domain.Kernel;
using Ledger.Web.Claims;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;
using Ledger.Web.Samples;
using Ledger.Web.Samples.Street;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Web.Tests.Claims;

/// <summary>The figures that the source reports state openly, compared with the sample street's book.</summary>
public sealed class ClaimsOfTheStreetTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task every_open_figure_agrees_with_the_book_and_every_hidden_one_stays_unknown()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await DemoVerb.RunAsync(gate.Services, [], TextWriter.Null, Ct);
        var claims = await All(gate);
        Assert.Equal((16, 11), (claims.Count, claims.Count(c => c.Terms!.Amount.Masked)));
        Assert.Equal(ClaimVerdict.Agrees, (await Compare(gate, claims, "7万余元", "donated")).Verdict);
        Assert.Equal(ClaimVerdict.Agrees, (await Compare(gate, claims, "4万余元", "spent", StreetPurposes.StudentAid.Code)).Verdict);
        Assert.Equal(ClaimVerdict.Agrees, (await Compare(gate, claims, "120余万元", "spent", StreetPurposes.Premises.Code)).Verdict);
        Assert.Equal(ClaimVerdict.Agrees, (await Compare(gate, claims, "年增收30万元以上", "operating-income")).Verdict);
        Assert.Equal(ClaimVerdict.Agrees, (await Compare(gate, claims, "年增收50万元", "operating-income")).Verdict);
        Assert.Equal(ClaimVerdict.Masked, (await Compare(gate, claims, "累计投入党建经费", "spent")).Verdict);
    }

    private static async Task<IReadOnlyList<Claim>> All(Gate gate)
    {
        var (states, moment, scope) = await Asked(gate);
        var page = await states.Newest(scope, "claim-recorded.v1", moment, null, 100, Ct);
        return await states.Many<Claim>(StreetPlaces.Tenant, page.Rows, moment, Ct);
    }

    private static async Task<Reconciliation> Compare(
        Gate gate, IReadOnlyList<Claim> claims, string words, string measure, string? purpose = null)
    {
        var (_, moment, scope) = await Asked(gate);
        var terms = claims.Single(c => c.Terms!.Text.Contains(words, StringComparison.Ordinal)).Terms!;
        var figure = await new BookFigure(gate.Services.GetRequiredService<JournalReader>())
            .Of(terms, BookMeasure.Find(measure)!, purpose, scope, moment, Ct);
        return Reconciliation.Of(terms.Amount, figure);
    }

    private static async Task<(StateReader States, SettledMoment Moment, JournalScope Scope)> Asked(Gate gate)
    {
        var journal = gate.Services.GetRequiredService<JournalReader>();
        var reference = await gate.Services.GetRequiredService<ReferenceBook>().Latest(StreetPlaces.Tenant, Ct);
        return (gate.Services.GetRequiredService<StateReader>(), await journal.Settle(StreetPlaces.Tenant, AsOf.Now, Ct),
            new JournalScope(StreetPlaces.Tenant, [.. reference.Units.All.Select(u => u.Code)]));
    }
}
