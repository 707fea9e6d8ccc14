using Ledger.Domain.Accounts;
using Ledger.Domain.Payments;
using Ledger.Web.Accounts;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Payments;

/// <summary>Writes about payment documents: one address per step.</summary>
public static class PaymentEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPayments(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/payments", r => new DraftPayment(
            new AccountKey(r.Body.Text("unit"), r.Body.Text("fund"), new(r.Body.Whole("year"))), r.Terms(),
            r.Body.Date("effectiveOn"), r.Body.OptionalFlag("submit") ?? false, r.Body.OptionalText("explanation")));
        api.MapCommand("/payments/approve-together", r => new ApproveTogether(
            r.Body.OptionalTexts("ids"), r.Body.Money("total"), r.Body.Date("effectiveOn")));
        api.MapCommand("/payments/{id}/revise", r => new RevisePayment(
            Id(r), r.Terms(), r.Body.Date("effectiveOn"), r.Body.OptionalText("explanation")));
        api.MapCommand("/payments/{id}/submit", r => new SubmitPayment(Id(r)));
        api.MapCommand("/payments/{id}/approve", r => new ApprovePayment(Id(r), r.Body.Date("effectiveOn")));
        api.MapCommand("/payments/{id}/return", r => new ReturnPayment(
            Id(r), r.Body.Text("reason"), r.Body.Date("effectiveOn")));
        api.MapCommand("/payments/{id}/pay", r => new MakePayment(Id(r), r.Body.Date("effectiveOn")));
        api.MapCommand("/payments/{id}/cancel", r => new CancelPayment(
            Id(r), r.Body.Text("reason"), r.Body.Date("effectiveOn")));
    }

    private static string Id(WriteRequest r) => r.Value("id");
}
