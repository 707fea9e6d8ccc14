using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Funds;

/// <content>What the rules in force ask for before money is paid.</content>
public sealed partial record Fund
{
    /// <summary>What a payment of the amount needs under the thresholds in force on the day; null when nothing.</summary>
    /// <param name="allocation">Whether it is an allocation to units rather than an expenditure.</param>
    public ApprovalNeed? NeedFor(Money amount, LocalDate day, bool allocation = false)
    {
        if (Thresholds.On(day) is not { } rule)
        {
            return null;
        }

        var met = rule.Thresholds.Where(t => (t.OnAllocations ?? false) == allocation && t.From <= amount).ToList();
        return met.Count == 0 ? null : ApprovalNeed.Of(rule.DocumentNo, met);
    }

    /// <summary>The refusal when the papers are fewer than the rules in force on the day ask for.</summary>
    public Refusal? Judge(Evidence evidence, Money amount, string purpose, LocalDate day)
    {
        if (Evidence?.On(day) is not { } rule)
        {
            return null;
        }

        var asking = rule.Rules.Where(r => r.From <= amount && (r.Purpose is null || r.Purpose == purpose));
        return asking.Select(r => Missing(rule, r, evidence)).FirstOrDefault(m => m is not null);
    }

    /// <summary>Whether a paper that was used before may be used again with an explanation.</summary>
    public bool ExplainsRepeats(LocalDate day) => Evidence?.On(day)?.RepeatsExplained ?? false;

    private static EvidenceMissing? Missing(EvidenceSet rule, EvidenceRule asked, Evidence given) =>
        asked.NeedsInvoice && given.Invoices is null or []
            ? new EvidenceMissing("发票代码和号码", "an invoice by code and number", rule, asked) { Field = "invoices" }
        : asked.NeedsDocumentNo && given.DocumentNo is null && given.Invoices is null or []
            ? new EvidenceMissing("单据号", "the number of the document", rule, asked) { Field = "documentNo" }
        : given.Attachments.Count < asked.Attachments
            ? new EvidenceMissing($"附件 {asked.Attachments} 份", $"{asked.Attachments} attached file(s)", rule, asked)
            {
                Field = "attachments",
            }
            : null;
}
