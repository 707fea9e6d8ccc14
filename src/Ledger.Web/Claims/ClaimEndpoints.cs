using Ledger.Domain.Claims;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Journal;

namespace Ledger.Web.Claims;

/// <summary>Figures said in reports (上报数): recorded word for word, compared with the book, never posted.</summary>
public static class ClaimEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapClaims(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/claims", r => new RecordClaim(Terms(r.Body)));
        api.MapRead<StateReader>("/claims", async (states, r, context) =>
        {
            var stop = context.RequestAborted;
            var moment = await r.Settle(stop);
            var page = await states.Newest(r.Scope, "claim-recorded.v1", moment, r.After, r.Size, stop);
            var claims = await states.Many<Claim>(r.Person.Tenant, page.Rows, moment, stop);
            return new { moment.On, moment.KnownAt, moment.Sequence, Rows = claims, page.Next };
        });
    }

    private static ClaimTerms Terms(RequestBody body) => new(
        body.Text("text"), body.Text("report"), body.Date("reportedOn"), body.Text("measure"),
        body.Word<ClaimNature>("nature"), body.Text("unit"), body.OptionalTexts("scope"),
        new ClaimWindow(body.OptionalDate("from"), body.OptionalDate("to"), body.OptionalText("window") ?? ""), Said(body));

    private static ClaimedAmount Said(RequestBody body)
    {
        if (ClaimPhrase.Read(body.Text("said")) is { } said)
        {
            return said;
        }

        var unclear = new ClaimPhraseUnclear();
        body.Fault(at => new InputFault(at, unclear.Code, unclear.Chinese, unclear.English), "said");
        return new ClaimedAmount(null, null, [], Masked: true);
    }
}
