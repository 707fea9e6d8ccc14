using Ledger.Domain.Contributions;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Contributions;

/// <summary>Writes about co-building: money and goods given by partners.</summary>
public static class ContributionEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapContributions(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/contributions", r => new RecordContribution(
            Terms(r.Body), r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand("/contributions/{id}/reverse", r => new ReverseContribution(
            r.Value("id"), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
    }

    private static ContributionTerms Terms(RequestBody body) => new(
        body.Text("recipient"), body.Word<ContributionKind>("kind"),
        body.List("contributors", c => new Contributor(
            c.Text("name"), c.OptionalWhole("count") ?? 1, c.OptionalMoney("amount"))),
        body.OptionalMoney("total"), body.OptionalText("conversionBasis"), Amount(body),
        body.OptionalMoney("leveraged"), body.OptionalText("project"));

    private static Quantity? Amount(RequestBody body)
    {
        if (body.OptionalObject("quantity") is not { } given)
        {
            return null;
        }

        var quantity = new Quantity(given.Whole("value"), given.Text("unit"), given.OptionalWord<Qualifier>("qualifier") is { } word ? [word] : []);
        given.End();
        return quantity;
    }
}
