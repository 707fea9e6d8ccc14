using Ledger.Domain.Debts;
using Ledger.Domain.Findings;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules;
using Ledger.Domain.Rules.Catalogue;
using Ledger.Domain.Settlements;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Rules;

/// <summary>Audit rules: their cards and limits, their hits at a moment, and the registers that only they read.</summary>
public static class RuleEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapRules(this IEndpointRouteBuilder api)
    {
        api.MapRead("/rules", _ => new { Rows = RuleCatalogue.All.Select(r => r.Card) });
        api.MapRead<RuleRunner>("/rules/hits", Hits, "rule");
        api.MapCommand("/rules/{rule}/limits", r => new SetRuleParameters(
            r.Value("rule"), r.Body.Date("from"), r.Body.Text("documentNo"), r.Body.OptionalText("fund"),
            r.Body.OptionalText("place"),
            r.Body.List("limits", l => new RuleLimit(l.Text("name"), l.Whole("value")))));
        api.MapCommand("/rules/hits/review", r => new ReviewHit(
            r.Body.Text("hit"), r.Body.Text("rule"), r.Body.Text("unit"), r.Body.Text("note")));
        api.MapCommand("/settlements", r => new NoteSettlement(
            HolderIn(r), r.Body.Text("unit"), r.Voucher("voucher", r.Body.Text("voucher")), r.Body.Word<SettlementMeans>("means"),
            r.Body.OptionalFlag("isReceipt") ?? false, r.Body.Money("amount"),
            r.Body.OptionalWord<AccountOwner>("ownAccount"), r.Body.Date("effectiveOn")));
        api.MapCommand("/settlements/cash", r => new MoveCash(
            HolderIn(r), r.Body.Text("unit"), r.Body.OptionalFlag("toBank") ?? false, r.Body.Money("amount"),
            r.Body.Date("effectiveOn"), r.Evidence()));
        api.MapCommand("/debts", r => new IncurDebt(
            r.Body.Text("village"), r.Body.Text("lender"), r.Body.Money("amount"), r.Body.Word<DebtPurpose>("purpose"),
            r.Body.OptionalText("decisionNo"), r.Body.Date("effectiveOn"), r.Evidence()));
        api.MapCommand("/debts/{id}/repay", r => new RepayDebt(
            r.Value("id"), r.Body.Money("amount"), r.Body.Date("effectiveOn"), r.Evidence()));
    }

    private static Holder HolderIn(WriteRequest r)
    {
        var text = r.Body.Text("holder");
        return Holder.Parse(text) ?? Holder.Fiscal(text);
    }

    private static async Task<object> Hits(RuleRunner runner, ReadRequest r, HttpContext context)
    {
        var rule = (string?)context.Request.Query["rule"];
        if (rule is not null && RuleCatalogue.Find(rule) is null)
        {
            return new RuleUnknown(rule) { Field = "rule" };
        }

        var moment = await r.Settle(context.RequestAborted);
        var run = await runner.Run(r.Person.Tenant, r.Units, moment, r.Today, context.RequestAborted);
        return new
        {
            On = moment.On ?? r.Today,
            moment.KnownAt,
            moment.Sequence,
            Rows = run.Hits
                .Where(h => (rule is null || h.Rule == rule) && (r.Fund is null || h.Fund == r.Fund)
                    && (r.Year is null || h.Year == r.Year))
                .Select(h => new
                {
                    h.Id, h.Rule, h.Unit, h.Fund, Year = h.Year?.Value, h.About, h.Amount, h.Zh, h.En, h.Proof,
                    Review = run.Marks.GetValueOrDefault(h.Id),
                }),
        };
    }
}

/// <summary>No audit rule of that code.</summary>
public sealed record RuleUnknown(string Rule) : Refusal("rule-unknown", RefusalKind.NotFound,
    $"没有编号为“{Rule}”的审计规则。规则编号为 R01 至 R30。",
    $"There is no audit rule “{Rule}”. Rules are R01 to R30.");
