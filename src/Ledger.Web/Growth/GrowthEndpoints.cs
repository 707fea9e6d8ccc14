using Ledger.Domain.Growth;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Growth;

/// <summary>How village income grew, by village and together.</summary>
public static class GrowthEndpoints
{
    /// <summary>Maps the address.</summary>
    public static void MapGrowth(this IEndpointRouteBuilder api) =>
        api.MapRead<GrowthReader>("/growth", async (reader, r, context) =>
        {
            var query = context.Request.Query;
            if (GrowthQuestion.Read(query["by"], query["from"], query["to"], r.Day) is not { } question)
            {
                return new GrowthQuestionUnreadable();
            }

            var moment = await r.Settle(context.RequestAborted);
            var villages = await reader.Read(r.Scope, moment, r.Day, context.RequestAborted);
            return new
            {
                On = r.Day,
                moment.KnownAt,
                moment.Sequence,
                Rows = IncomeGrowth.Rows(villages, question.Periods, r.Day).Select(GrowthAnswer.Of),
                Together = IncomeGrowth.Together(villages, question.Periods, r.Day).Select(GrowthAnswer.Of),
            };
        }, "by", "from", "to");
}
