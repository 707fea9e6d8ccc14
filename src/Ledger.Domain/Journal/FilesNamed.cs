using Ledger.Domain.Allocations;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;

namespace Ledger.Domain.Journal;

/// <summary>Which files a fact names by their SHA-256; each of them must be kept.</summary>
public static class FilesNamed
{
    /// <summary>The names, in lower-case hexadecimal.</summary>
    public static IReadOnlyList<string> By(IFact fact) => fact switch
    {
        IMoneyFact f => f.Voucher.Evidence.Attachments,
        PaymentDrafted f => f.Terms.Evidence.Attachments,
        PaymentRevised f => f.Terms.Evidence.Attachments,
        AllocationDrafted f => f.Evidence.Attachments,
        AllocationRevised f => f.Evidence.Attachments,
        DecisionRecorded f => [f.Terms.Minutes],
        _ => [],
    };
}
