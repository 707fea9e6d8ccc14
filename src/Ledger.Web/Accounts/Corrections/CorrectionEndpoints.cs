using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Accounts.Corrections;

/// <summary>Writes about the correction case of a voucher.</summary>
public static class CorrectionEndpoints
{
    private const string Case = "/accounts/{unit}/{fund}/{year}/expenditures/{voucher}/correction";

    /// <summary>Maps them.</summary>
    public static void MapCorrections(this IEndpointRouteBuilder api)
    {
        api.MapCommand(Case, r => new CorrectExpenditure(
            r.Account(), Voucher(r), r.Terms(), r.Body.OptionalFlag("byDifference") ?? false,
            r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapCommand($"{Case}/cancellation", r => new CorrectExpenditure(
            r.Account(), Voucher(r), null, false, r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapCommand($"{Case}/approve", r => new ApproveCorrection(
            r.Account(), Voucher(r), r.Body.Date("effectiveOn")));
        api.MapCommand($"{Case}/return", r => new ReturnCorrection(r.Account(), Voucher(r), r.Body.Text("reason")));
        api.MapCommand($"{Case}/withdraw", r => new WithdrawCorrection(r.Account(), Voucher(r)));
    }

    private static VoucherNumber Voucher(WriteRequest r) => r.Voucher("voucher", r.Value("voucher"));
}
