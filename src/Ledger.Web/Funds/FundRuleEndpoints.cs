using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Funds;

/// <summary>Writes of administrators: funds and their dated rules, each with the document that ordered it.</summary>
public static class FundRuleEndpoints
{
    private const string Rules = "/funds/{fund}/rules";

    /// <summary>Maps them.</summary>
    public static void MapFundRules(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/funds", r => new EstablishFund(
            r.Body.Text("code"), r.Body.Text("nameZh"), r.Body.Text("nameEn"), r.Body.Word<HolderKind>("holder"),
            r.Body.Date("from")));
        api.MapCommand($"{Rules}/purposes", r => Rule(r, new PurposesSet(
            r.Body.Date("from"), r.Body.Text("documentNo"), r.Body.List("allowed", Purpose),
            r.Body.List("forbidden", p => new ForbiddenPurpose(Purpose(p), p.Text("clause"))))));
        api.MapCommand($"{Rules}/standard", r => Rule(r, new StandardSet(
            r.Body.Date("from"), r.Body.Text("documentNo"), r.Body.OptionalWord<Ledger.Domain.Units.UnitKind>("unitKind"),
            r.Body.OptionalMoney("atLeast"), r.Body.Word<StandardScope>("scope"),
            r.Body.OptionalTexts("jointFunds"))));
        api.MapCommand($"{Rules}/carry-over", r => Rule(r, new CarryOverSet(
            r.Body.Date("from"), r.Body.Text("documentNo"), r.Body.Word<CarryOverKind>("rule"),
            r.Body.Whole("years"), r.Body.Whole("idleMonths"), r.Body.Whole("heldBackDays"))));
        api.MapCommand($"{Rules}/thresholds", r => Rule(r, new ThresholdsSet(
            r.Body.Date("from"), r.Body.Text("documentNo"),
            r.Body.List("thresholds", Threshold)) { WithinDays = r.Body.OptionalWhole("withinDays") }));
        api.MapCommand($"{Rules}/evidence", r => Rule(r, new EvidenceSet(
            r.Body.Date("from"), r.Body.Text("documentNo"), r.Body.List("rules", e => new EvidenceRule(
                e.OptionalText("purpose"), e.OptionalMoney("from") ?? Money.Zero,
                e.OptionalFlag("needsDocumentNo") ?? false, e.OptionalFlag("needsInvoice") ?? false,
                e.OptionalWhole("attachments") ?? 0, e.Text("clause"))),
            r.Body.OptionalFlag("repeatsExplained") ?? false)));
        api.MapCommand($"{Rules}/dues-ratios", r => Rule(r, new DuesRatiosSet(
            r.Body.Date("from"), r.Body.Text("documentNo"),
            r.Body.List("ratios", t => new DuesRatio(t.OptionalWord<Ledger.Domain.Parties.PartyOrgClass>("class"),
                t.OptionalWhole("remitBasisPoints"), t.OptionalWhole("returnBasisPoints"))))));
        api.MapCommand($"{Rules}/income-bands", r => Rule(r, new IncomeBandsSet(
            r.Body.Date("from"), r.Body.Text("documentNo"), r.Body.Text("measure"),
            r.Body.List("bands", b => new IncomeBand(
                b.Text("code"), b.Text("zh"), b.Text("en"), b.OptionalMoney("atLeast") ?? Money.Zero)))));
        api.MapCommand($"{Rules}/disclosure", r => Rule(r, new DisclosureSet(
            r.Body.Date("from"), r.Body.Text("documentNo"), r.Body.OptionalFlag("monthly") ?? false,
            r.Body.Whole("daysAfterPeriod"), r.Body.Money("majorItemFrom"))));
    }

    private static ApprovalThreshold Threshold(RequestBody t) => new(t.Money("from"), t.Text("requires"))
    {
        Signers = t.OptionalWhole("signers"),
        QuorumBasisPoints = t.OptionalWhole("quorumBasisPoints"),
        VoteBasisPoints = t.OptionalWhole("voteBasisPoints"),
        Clause = t.OptionalText("clause"),
        OnAllocations = t.OptionalFlag("onAllocations"),
    };

    private static SetFundRule Rule(WriteRequest r, IFundRule rule) => new(r.Value("fund"), rule);

    private static Purpose Purpose(RequestBody body) => new(body.Text("code"), body.Text("zh"), body.Text("en"));
}
