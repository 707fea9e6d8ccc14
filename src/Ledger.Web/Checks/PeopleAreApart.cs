using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>Nobody approves or pays what they prepared, and nobody pays what they approved (会计基础工作规范 art. 12).</summary>
internal sealed class PeopleAreApart() : Invariant("people-are-apart",
    "每份单据的编制、审批、支付由不同的人办理", "preparer, approver and payer of every document are different people",
    "份单据", "documents")
{
    private readonly Dictionary<string, (HashSet<string> Prepared, HashSet<string> Signed)> documents = [];

    public override void See(ReplayedEvent replayed)
    {
        switch (replayed.Fact)
        {
            case PaymentDrafted f: Prepare(replayed, f.PreparedBy); break;
            case PaymentRevised f: Prepare(replayed, f.PreparedBy); break;
            case PaymentSubmitted f: Prepare(replayed, f.SubmittedBy); Of(replayed).Signed.Clear(); break;
            case AllocationDrafted f: Prepare(replayed, f.PreparedBy); break;
            case AllocationRevised f: Prepare(replayed, f.PreparedBy); Of(replayed).Signed.Clear(); break;
            case CorrectionProposed f: documents.Remove(replayed.Stored.Stream); Prepare(replayed, f.ProposedBy); break;
            case PaymentSigned f: Sign(replayed, f.SignedBy); break;
            case PaymentApproved f: Sign(replayed, f.ApprovedBy); break;
            case AllocationSigned f: Sign(replayed, f.SignedBy); break;
            case AllocationApproved f: Sign(replayed, f.ApprovedBy); break;
            case CorrectionSigned f: Sign(replayed, f.SignedBy); break;
            case CorrectionBooked { ApprovedBy: { } by }: Sign(replayed, by); break;
            case PaymentMade f: Pay(replayed, f.PaidBy); break;
            case AllocationDisbursed f: Pay(replayed, f.PaidBy); break;
            default: break;
        }
    }

    private (HashSet<string> Prepared, HashSet<string> Signed) Of(ReplayedEvent replayed)
    {
        if (!documents.TryGetValue(replayed.Stored.Stream, out var people))
        {
            Looked++;
            documents.Add(replayed.Stored.Stream, people = ([], []));
        }

        return people;
    }

    private void Prepare(ReplayedEvent replayed, string by) => Of(replayed).Prepared.Add(by);

    private void Sign(ReplayedEvent replayed, string by)
    {
        var (prepared, signed) = Of(replayed);
        if (prepared.Contains(by) || !signed.Add(by))
        {
            Break(replayed.Place, $"{by} 审批了本人编制的单据，或重复签署", $"{by} approved what they prepared, or signed twice");
        }
    }

    private void Pay(ReplayedEvent replayed, string by)
    {
        var (prepared, signed) = Of(replayed);
        if (prepared.Contains(by) || signed.Contains(by))
        {
            Break(replayed.Place, $"{by} 支付了本人编制或审批的单据", $"{by} paid what they prepared or approved");
        }
    }
}
