using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Funds;

/// <summary>The funds of the tenant with the rules in force on the day asked.</summary>
public static class FundEndpoints
{
    /// <summary>Maps the address.</summary>
    public static void MapFunds(this IEndpointRouteBuilder api) => api.MapRead("/funds", r => new
    {
        On = r.Day,
        Rows = r.Reference.Funds.Values.OrderBy(f => f.Code, StringComparer.Ordinal).Select(fund => new
        {
            fund.Code,
            fund.NameZh,
            fund.NameEn,
            fund.Holder,
            Purposes = fund.Purposes.On(r.Day),
            Standards = fund.Standards.Where(s => s.From <= r.Day).Select(s => s.Value),
            CarryOver = fund.CarryOvers.On(r.Day),
            Thresholds = fund.Thresholds.On(r.Day),
            Evidence = fund.Evidence?.On(r.Day),
            DuesRatios = fund.DuesRatios.On(r.Day),
            IncomeBands = fund.IncomeBands.On(r.Day),
            Disclosure = fund.Disclosures.On(r.Day),
        }),
    });
}
