using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Lineage;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Journal;

namespace Ledger.Web.Lineage;

/// <summary>Where money came from and what became of it.</summary>
public static class LineageEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapLineage(this IEndpointRouteBuilder api)
    {
        api.MapRead<LineageReader>("/lineage/accounts/{account}/{fund}/{year}", Account);
        api.MapRead<LineageReader>("/lineage/allocations/{id}", Allocation);
    }

    private static async Task<object> Account(LineageReader reader, ReadRequest r, HttpContext context)
    {
        var route = context.Request.RouteValues;
        var (unit, fund) = ((string)route["account"]!, (string)route["fund"]!);
        if (!r.Units.Contains(unit) || !int.TryParse((string)route["year"]!, out var year))
        {
            return new AccountUnseen();
        }

        var moment = await r.Settle(context.RequestAborted);
        var lineage = await reader.Account(r.Person.Tenant, new AccountKey(unit, fund, new FiscalYear(year)), moment,
            context.RequestAborted);
        return new
        {
            moment.On,
            moment.KnownAt,
            moment.Sequence,
            Fates = lineage.Fates.Select(f => Told(f.Source, f)),
            Expenditures = lineage.Expenditures.Select(e => new
            {
                e.Sequence,
                Voucher = e.Expenditure.Voucher.ToString(),
                e.Expenditure.Amount,
                e.IsReversed,
                Sources = e.Shares.Select(s => new { Kind = s.Source?.Kind, s.Source?.Reference, s.Amount }),
            }),
        };
    }

    private static async Task<object> Allocation(LineageReader reader, ReadRequest r, HttpContext context)
    {
        var states = context.RequestServices.GetRequiredService<StateReader>();
        var (id, stop) = ((string)context.Request.RouteValues["id"]!, context.RequestAborted);
        var moment = await r.Settle(stop);
        var document = await states.One<Allocation>(
            r.Person.Tenant, Domain.Allocations.Allocation.Stream(id), moment, stop);
        if (document is null || !(r.Units.Contains(document.Pool.Holder.Owner)
            || document.Lines.Any(l => r.Units.Contains(l.Unit))))
        {
            return new AllocationUnknown(id) { Field = "id" };
        }

        var lines = await reader.Allocation(r.Person.Tenant, document, [.. r.Units], moment, stop);
        var source = new FundSource(SourceKind.Allocation, id);
        return new
        {
            moment.On,
            moment.KnownAt,
            moment.Sequence,
            Id = id,
            document.Step,
            Together = Told(source, Fate.Together(source, lines.Select(l => l.Fate).OfType<Fate>())),
            Lines = lines.Select(l => new
            {
                l.Unit, l.Amount, Fate = l.Fate is null ? null : Told(l.Fate.Source, l.Fate),
            }),
        };
    }

    private static object Told(FundSource source, Fate fate) => new
    {
        source.Kind,
        source.Reference,
        fate.Whole,
        fate.InTransit,
        fate.Unspent,
        fate.Held,
        fate.Spent,
        fate.CarriedOver,
        fate.Returned,
    };
}

/// <summary>The account is not there for the reader; whether it exists elsewhere is not told.</summary>
public sealed record AccountUnseen() : Refusal("account-unseen", RefusalKind.NotFound,
    "没有这个账户，或您无权查看。请核对单位、资金和年度。",
    "There is no such account that you may see. Check unit, fund and year.");
