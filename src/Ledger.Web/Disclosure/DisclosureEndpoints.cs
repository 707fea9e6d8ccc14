using Ledger.Domain.Disclosure;
using Ledger.Domain.Journal;
using Ledger.Domain.Rules.Book;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Journal;

namespace Ledger.Web.Disclosure;

/// <summary>Publications of a unit's period: what has been made public, and the figures that would be now.</summary>
public static class DisclosureEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapDisclosure(this IEndpointRouteBuilder api) =>
        api.MapRead<StateReader>("/disclosures/{place}/{period}", async (states, r, context) =>
        {
            var (unit, text) = ((string)context.Request.RouteValues["place"]!, (string)context.Request.RouteValues["period"]!);
            if (!r.Units.Contains(unit) || DisclosurePeriod.Parse(text) is not { } period)
            {
                return new DisclosureUnseen();
            }

            var moment = await r.Settle(context.RequestAborted);
            var published = await states.One<PublishedPeriod>(
                r.Person.Tenant, PublishedPeriod.Stream(unit, text), moment with { On = null }, context.RequestAborted);
            var sums = await r.Journal.Sums(new JournalScope(r.Person.Tenant, [unit]),
                moment with { On = period.Last }, context.RequestAborted);
            return new { moment.KnownAt, moment.Sequence, Published = published?.Last, Book = Published.Of(BalanceRow.Of(sums)) };
        });
}

/// <summary>Nothing of the kind for the reader.</summary>
public sealed record DisclosureUnseen() : Domain.Kernel.Refusal("disclosure-unseen", Domain.Kernel.RefusalKind.NotFound,
    "没有该单位、该期间的公开记录，或您无权查看。请核对单位和期间。",
    "There is no such unit and period that you may see. Check both.");
