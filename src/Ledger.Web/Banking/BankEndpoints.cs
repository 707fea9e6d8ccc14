using Ledger.Domain.Banking;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Periods;

namespace Ledger.Web.Banking;

/// <summary>A holder's bank account: statements, matches, assertions.</summary>
public static class BankEndpoints
{
    private const string Account = "/bank/{holder}";

    /// <summary>Maps the addresses.</summary>
    public static void MapBank(this IEndpointRouteBuilder api)
    {
        api.MapCommand(Account, r => new OpenBankAccount(
            r.Holder(), r.Body.Text("bank"), r.Body.Text("number"), r.Body.Text("title"), r.Body.Date("from"),
            r.Body.OptionalBalance("opening")));
        api.MapCommand($"{Account}/statements", r => new TakeStatement(
            r.Holder(), r.Body.Text("file"), r.Body.Text("name"), r.Body.List("lines", l => new StatementLine(
                l.Date("day"), l.OptionalBalance("amount"), l.OptionalText("balance") is null ? null : l.OptionalBalance("balance"),
                l.OptionalText("counterparty"), l.OptionalText("reference"), l.OptionalText("summary")))));
        api.MapCommand($"{Account}/matches", r => new MatchLines(r.Holder(), r.Body.List("pairings", p => new Pairing(
            p.OptionalNumbers("lines"), p.OptionalTexts("vouchers"), p.OptionalText("why") ?? ""))));
        api.MapCommand($"{Account}/matches/{{match}}/undo", r => new UnmatchLines(
            r.Holder(), int.TryParse(r.Value("match"), out var match) ? match : 0, r.Body.Text("reason")));
        api.MapCommand($"{Account}/assertions", r => new AssertBank(
            r.Holder(), r.Body.Date("day"), r.Body.OptionalBalance("balance")));
        api.MapRead<BankReader>(Account, async (reader, r, context) =>
        {
            if (Holder.Parse($"{context.Request.RouteValues["holder"]}") is not { } holder
                || !r.Units.Contains(PeriodUnits.UnitOf(holder, r.Reference)))
            {
                return new NotPermitted($"{context.Request.RouteValues["holder"]}", "查看", "reading") { Field = "holder" };
            }

            var book = await reader.Of(r.Person.Tenant, holder, await r.Settle(context.RequestAborted), context.RequestAborted);
            return new
            {
                book.Opened, book.Account.Balance, book.Account.AssertedTo, Asserted = book.Account.Asserted,
                book.OpenLines, book.OpenEntries, book.Proposals, book.Matches,
            };
        });
    }
}
