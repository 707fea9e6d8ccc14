using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 分配顺序、比例错误: members were paid before a loss of earlier years was covered or before the reserve was set aside, or
/// the reserve's share of a distribution is below the floor. It reads resolutions and payments of a year's books and the
/// result brought forward. It cannot see a charter's own ratio unless it is set as this rule's limit for the village.
/// </summary>
public sealed class R28WrongDistribution() : Rule(new("R28", "收益分配顺序、比例错误", "Distribution out of order", "财农〔2021〕121号 art. 28",
    new LimitCard("reserve-share", LimitUnit.BasisPoints, "公积公益金最低比例", "Least share of the reserve")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var opened = book.Live<CollectiveOpened>().Select(o => (o.Fact.Books, o.Fact.Undistributed))
            .Concat(book.Of<CollectiveCarriedForward>().Select(c => (c.Fact.Books, c.Fact.Carried.Undistributed)))
            .ToLookup(x => x.Books, x => x.Undistributed);
        var withdrawn = book.Of<DistributionWithdrawn>().Select(w => (w.Fact.Books, w.Fact.DecisionNo)).ToHashSet();
        var paid = book.Live<DistributionPaid>().ToLookup(p => p.Fact.Books);
        foreach (var (entry, fact) in book.Of<DistributionResolved>()
            .Where(r => !withdrawn.Contains((r.Fact.Books, r.Fact.DecisionNo))))
        {
            var (village, year) = (fact.Books.Village, fact.Books.Year);
            var loss = -Money.Sum(opened[fact.Books].Where(u => u < Money.Zero));
            var (covered, reserve, members) =
                (Of(fact, DistributionUse.LossCover), Of(fact, DistributionUse.Reserve), Of(fact, DistributionUse.Members));
            if (members.IsPositive && covered < loss)
            {
                yield return Broken(village, FundCodes.Collective, year, $"{fact.DecisionNo}/loss", loss - covered,
                    $"以前年度亏损 {loss} 元，只弥补 {covered} 元就向成员分配 {members} 元。",
                    $"Of a loss of {loss} only {covered} is covered, and members get {members}.", entry);
            }

            var whole = Money.Sum(fact.Shares.Select(s => s.Amount)) - covered;
            if (book.Limit(Card.Code, "reserve-share", FundCodes.Collective, village, fact.EffectiveOn) is { } least
                && (Int128)reserve.Fen * 10_000 < (Int128)whole.Fen * least)
            {
                yield return Broken(village, FundCodes.Collective, year, $"{fact.DecisionNo}/reserve", whole.Share((int)least) - reserve,
                    $"公积公益金提取 {reserve} 元，低于可分配额 {whole} 元的规定比例。",
                    $"The reserve gets {reserve} of {whole}, less than the floor.", entry);
            }

            var payments = paid[fact.Books].ToList();
            var first = payments.Where(p => p.Fact.Use == DistributionUse.Members).OrderBy(p => p.Fact.EffectiveOn).FirstOrDefault();
            var set = payments.Where(p => p.Fact.Use == DistributionUse.Reserve).Select(p => p.Fact.EffectiveOn).DefaultIfEmpty(LocalDate.MaxIsoValue).Min();
            if (first.Entry is not null && reserve.IsPositive && first.Fact.EffectiveOn < set)
            {
                yield return Broken(village, FundCodes.Collective, year, $"{fact.DecisionNo}/order", first.Fact.Amount,
                    $"{first.Fact.EffectiveOn:uuuu-MM-dd} 已向成员分配，公积公益金尚未提取。",
                    $"Members were paid on {first.Fact.EffectiveOn:uuuu-MM-dd} before the reserve was set aside.", first.Entry);
            }
        }
    }

    private static Money Of(DistributionResolved fact, DistributionUse use) =>
        Money.Sum(fact.Shares.Where(s => s.Use == use).Select(s => s.Amount));
}
