using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Journal;

namespace Ledger.Web.Restatements;

/// <summary>What a report differs by between two readings, voucher by voucher.</summary>
public static class RestatementEndpoints
{
    /// <summary>Maps the address.</summary>
    public static void MapRestatements(this IEndpointRouteBuilder api)
    {
        api.MapRead<RestatementReader>("/restatement", Answer, RestatementQuestion.Parameters);
        api.MapGet("/restatement/export", RestatementExport.Write);
    }

    private static async Task<object> Answer(RestatementReader reader, ReadRequest r, HttpContext context)
    {
        var (query, stop) = (context.Request.Query, context.RequestAborted);
        if (RestatementQuestion.Read(name => query[name]) is not { } question)
        {
            return new RestatementQuestionUnreadable();
        }

        if (r.After is { } after && !long.TryParse(after, out _))
        {
            return new MalformedRequest([new CursorInvalid("after", after)]);
        }

        var second = await r.Settle(stop);
        var first = await r.Journal.Settle(r.Person.Tenant, question.From, stop);
        var figures = await reader.Figures(r.Scope, question.Report, first, second, stop);
        var vouchers = await reader.Vouchers(r.Scope, question.Report, first, second, r.After, r.Size, stop);
        return new
        {
            From = new { first.On, first.KnownAt, first.Sequence },
            second.On,
            second.KnownAt,
            second.Sequence,
            Figures = figures.Where(f => Shows(question, f.Key.Column)).Select(f => new
            {
                f.Key.Unit, f.Key.Fund, Year = f.Key.Year.Value, Holder = f.Key.Holder?.ToString(), f.Key.Column,
                f.Before, f.After, f.Difference,
            }),
            Rows = vouchers.Rows.Where(v => Shows(question, v.Amount.Figure.Column)).Select(Row),
            vouchers.Next,
        };
    }

    private static bool Shows(RestatementQuestion question, string column) =>
        question.Column is null || question.Column == column;

    private static object Row(RestatedVoucher v) => new
    {
        v.Amount.Sequence,
        v.Voucher,
        v.Stream,
        v.Amount.EffectiveOn,
        v.Amount.RecordedAt,
        v.Amount.Cause,
        v.Amount.Figure.Unit,
        v.Amount.Figure.Fund,
        Year = v.Amount.Figure.Year.Value,
        v.Amount.Figure.Column,
        v.Amount.Amount,
        v.Who,
        v.Summary,
        v.Reason,
    };
}
