using Ledger.Web.Accounts;
using Ledger.Web.Accounts.Corrections;
using Ledger.Web.Allocations;
using Ledger.Web.Balances;
using Ledger.Web.Banking;
using Ledger.Web.Claims;
using Ledger.Web.Collective;
using Ledger.Web.Contracts;
using Ledger.Web.Contributions;
using Ledger.Web.Decisions;
using Ledger.Web.Disclosure;
using Ledger.Web.Dues;
using Ledger.Web.Findings;
using Ledger.Web.Funds;
using Ledger.Web.Growth;
using Ledger.Web.Individuals;
using Ledger.Web.Intake;
using Ledger.Web.Journal;
using Ledger.Web.Lineage;
using Ledger.Web.Parties;
using Ledger.Web.Periods;
using Ledger.Web.Papers;
using Ledger.Web.Payments;
using Ledger.Web.Pools;
using Ledger.Web.Restatements;
using Ledger.Web.Projects;
using Ledger.Web.Rules;
using Ledger.Web.Standards;
using Ledger.Web.Trail;
using Ledger.Web.Units;
using Ledger.Web.Users;
using Ledger.Web.YearEnd;

namespace Ledger.Web.Hosting.Api;

/// <summary>The HTTP interface: one line per feature.</summary>
public static class ApiSetup
{
    private const string Prefix = "/api";

    /// <summary>What the endpoints need.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<ReadRequests>();
        services.AddOpenApi("v1", Description.Configure);
    }

    /// <summary>Answers trouble under <c>/api</c>; comes before what finds out who asks.</summary>
    public static void UseTroubleAnswers(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(Prefix),
        api => api.UseMiddleware<TroubleAnswers>());

    /// <summary>Maps the addresses under <c>/api</c>.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi();
        var api = app.MapGroup(Prefix);
        api.MapUnits();
        api.MapParties();
        api.MapFunds();
        api.MapFundRules();
        api.MapPools();
        api.MapAllocations();
        api.MapAccounts();
        api.MapCorrections();
        api.MapPayments();
        api.MapDecisions();
        api.MapAttachments();
        api.MapDues();
        api.MapCollective();
        api.MapDistributions();
        api.MapEnterprises();
        api.MapContracts();
        api.MapProjects();
        api.MapContributions();
        api.MapBank();
        api.MapPeriods();
        api.MapYearEnd();
        api.MapClaims();
        api.MapIndividuals();
        api.MapBalances();
        api.MapGrowth();
        api.MapStandards();
        api.MapJournal();
        api.MapTrail();
        api.MapRestatements();
        api.MapLineage();
        api.MapImports();
        api.MapRules();
        api.MapFindings();
        api.MapDisclosure();
        api.MapUserApi();
        api.MapFallback((HttpContext context) =>
            Problems.Answer(context, new AddressUnknown(context.Request.Path.Value ?? "")));
    }
}
