using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Distribution;

/// <summary>How resolutions and the turn of the year change a village's books.</summary>
internal static class DistributionFolds
{
    public static CollectiveBooks Resolve(this CollectiveBooks books, DistributionResolved fact) =>
        fact.Shares.Aggregate(books, (next, share) => next.Share(fact.EffectiveOn, share.Use, share.Amount)) with
        {
            Resolutions = new Dictionary<string, DistributionResolved>(books.Resolutions) { [fact.DecisionNo] = fact },
        };

    public static CollectiveBooks Withdraw(this CollectiveBooks books, DistributionWithdrawn fact)
    {
        var resolutions = new Dictionary<string, DistributionResolved>(books.Resolutions);
        resolutions.Remove(fact.DecisionNo);
        return books.Resolutions[fact.DecisionNo].Shares.Aggregate(books,
            (next, share) => next.Share(fact.EffectiveOn, share.Use, -share.Amount)) with
        {
            Resolutions = resolutions,
        };
    }

    public static CollectiveBooks Carry(
        this CollectiveBooks books, LocalDate day, CarriedCollective carried, Func<Money, Money> signed)
    {
        var opened = books.Open(
            day, signed(carried.Available), signed(carried.Reserve), signed(carried.Undistributed));
        var owing = carried.Earmarks.Aggregate(opened, (next, earmark) => next.Owe(
            day, earmark.Subsidy.ToString(), earmark.Tier, earmark.Earmark, signed(earmark.Left)));
        return carried.Unpaid.Aggregate(owing, (next, share) => next.AddUnpaid(day, share.Use, signed(share.Amount)));
    }

    public static CollectiveBooks AddUnpaid(
        this CollectiveBooks books, LocalDate day, DistributionUse use, Money amount) => books with
        {
            Unpaid = new Dictionary<DistributionUse, DatedTotals>(books.Unpaid)
            {
                [use] = books.UnpaidOf(use).Add(day, amount),
            },
        };

    public static DatedTotals UnpaidOf(this CollectiveBooks books, DistributionUse use) =>
        books.Unpaid.GetValueOrDefault(use) ?? DatedTotals.Empty;

    private static CollectiveBooks Share(
        this CollectiveBooks books, LocalDate day, DistributionUse use, Money amount) =>
        use == DistributionUse.LossCover
            ? books with { LossCovered = books.LossCovered + amount }
            : books.AddUnpaid(day, use, amount) with { Undistributed = books.Undistributed.Add(day, -amount) };
}
