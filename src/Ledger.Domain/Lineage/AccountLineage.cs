using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;

namespace Ledger.Domain.Lineage;

/// <summary>An expenditure and the sources that paid it; the shares sum to its amount, to the fen.</summary>
/// <param name="IsReversed">Whether it was cancelled; its money is then back and it has no sources.</param>
public sealed record PaidFrom(
    long Sequence, ExpenditureRecorded Expenditure, bool IsReversed, IReadOnlyList<SourceShare> Shares);

/// <summary>
/// Where the money of one account came from and what became of it. The rule is first in, first out: money is spent in
/// the order in which it became available, a hold keeps the layers it took, and a reversal puts back exactly the
/// layers that had been paid. An allocation that is taken back takes its own layer; what of it had been spent is
/// from then on paid by the oldest layers that are there instead.
/// </summary>
public sealed record AccountLineage(IReadOnlyList<Fate> Fates, IReadOnlyList<PaidFrom> Expenditures)
{
    /// <summary>The lineage by the facts of one account, as many of them as the reader may see.</summary>
    public static AccountLineage Of(IEnumerable<Entry> facts)
    {
        var flow = new AccountFlow();
        var ordered = facts.Where(e => e.Fact is IAccountFact)
            .OrderBy(e => ((IAccountFact)e.Fact).EffectiveOn).ThenBy(e => e.Sequence);
        foreach (var entry in ordered)
        {
            flow.Apply(entry);
        }

        return flow.Lineage();
    }

    /// <summary>The fate of one source, or null when it never reached the account.</summary>
    public Fate? Of(FundSource source) => Fates.FirstOrDefault(f => f.Source == source);
}
