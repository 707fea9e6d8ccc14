using Ledger.Domain.Accounts;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Accounts;

/// <summary>Reads what an expenditure is from the body of a request; the same wherever one is described.</summary>
internal static class SpendingBody
{
    public static SpendingTerms Terms(this WriteRequest r) => new(
        r.Body.Money("amount"), r.Body.Text("purpose"), r.Body.Text("payee"), r.Body.OptionalText("project"),
        r.Body.OptionalText("decisionNo"), r.Evidence(), r.Body.Text("summary"));

    public static AccountKey Account(this WriteRequest r) => new(r.Value("unit"), r.Value("fund"), r.Year());
}
