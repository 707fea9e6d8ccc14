using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Accounts.YearEnd;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Accounts;

/// <summary>Writes about fund accounts.</summary>
public static class AccountEndpoints
{
    private const string Account = "/accounts/{unit}/{fund}/{year}";

    /// <summary>Maps them.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        api.MapCommand($"{Account}/expenditures", r => new RecordExpenditure(
            Key(r), r.Body.Money("amount"), r.Body.Date("effectiveOn"), r.Body.Text("purpose"),
            r.Body.Text("payee"), r.Body.OptionalText("project"), r.Body.OptionalText("decisionNo"),
            r.Body.OptionalText("hold") is { } hold ? r.Voucher("/hold", hold) : null,
            r.Evidence(), r.Body.Text("summary"))
        {
            Explanation = r.Body.OptionalText("explanation"),
        });
        api.MapCommand($"{Account}/expenditures/{{voucher}}/reverse", r => new ReverseExpenditure(
            Key(r), r.Voucher("voucher", r.Value("voucher")), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapCommand($"{Account}/holds", r => new PlaceHold(
            Key(r), r.Body.Money("amount"), r.Body.Date("effectiveOn"), r.Body.Text("purpose"),
            r.Body.OptionalText("project"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Account}/holds/{{voucher}}/release", r => new ReleaseHold(
            Key(r), r.Voucher("voucher", r.Value("voucher")), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapCommand($"{Account}/openings", r => new TakeOverBalance(
            Key(r), Origin(r), r.Body.Money("amount"), r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Account}/openings/{{voucher}}/reverse", r => new ReverseTakeOver(
            Key(r), r.Voucher("voucher", r.Value("voucher")), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapCommand($"{Account}/carry-over", r => new CarryAccount(Key(r), r.Evidence(), r.Body.Text("summary")));
    }

    private static FiscalYear Origin(WriteRequest r) => new(r.Body.Whole("from"));

    private static AccountKey Key(WriteRequest r) => new(r.Value("unit"), r.Value("fund"), r.Year());
}
