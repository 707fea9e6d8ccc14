using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 滞留: money has lain with the street longer than the fund's rule allows before it was passed on. It reads each
/// pool's appropriations, the oldest first, against what was paid to units or taken back; what was carried over is
/// followed into the next year's pool, where it is paid before that year's own money. Days are counted to the day asked.
/// It cannot see money that a bank or another office holds back before it is appropriated.
/// </summary>
public sealed class R03HeldBack() : Rule(new("R03", "资金滞留", "Money held back", "资金拨付时限（滞留天数）"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var pool in book.Of<IPoolFact>().GroupBy(p => p.Fact.Pool))
        {
            var key = pool.Key;
            if (book.Funds.GetValueOrDefault(key.Fund)?.CarryOvers.On(book.On) is not { } rule)
            {
                continue;
            }

            var passed = PassedOn(book, key) - Least(PassedOn(book, key), CarriedInto(book, key));
            var received = book.Live<AppropriationReceived>().Where(a => a.Fact.Pool == key)
                .OrderBy(a => a.Fact.EffectiveOn).ThenBy(a => a.Entry.Sequence);
            foreach (var layer in received)
            {
                var left = layer.Fact.Amount - Least(layer.Fact.Amount, passed);
                passed -= layer.Fact.Amount - left;
                var days = Period.DaysBetween(layer.Fact.EffectiveOn, book.On);
                if (left.IsPositive && days > rule.HeldBackDays)
                {
                    yield return Broken(key.Holder.Owner, key.Fund, key.Year, layer.Fact.Voucher.ToString(), left,
                        $"{layer.Fact.EffectiveOn:uuuu-MM-dd} 收到的指标尚有 {left} 元未拨付，已 {days} 天（规定 {rule.HeldBackDays} 天）。",
                        $"{left} of what came on {layer.Fact.EffectiveOn:uuuu-MM-dd} is not passed on after {days} days "
                        + $"(limit {rule.HeldBackDays}).", layer.Entry);
                }
            }
        }
    }

    /// <summary>What left the pool for good: paid to units, taken back, or carried over and paid in a later year.</summary>
    private static Money PassedOn(RuleBook book, PoolKey key)
    {
        var next = key with { Year = new FiscalYear(key.Year.Value + 1) };
        var paid = Money.Sum(book.Accounts.All.Where(a => a.Key.Fund == key.Fund && a.Key.Year == key.Year)
            .SelectMany(a => a.Facts).Select(e => Passed(e.Fact, key.Holder)));
        var back = Money.Sum(book.Of<PoolClawedBack>().Where(b => b.Fact.Pool == key).Select(b => b.Fact.Amount));
        var carried = CarriedInto(book, next);
        return paid + back + (carried.IsPositive ? Least(carried, PassedOn(book, next)) : Money.Zero);
    }

    private static Money CarriedInto(RuleBook book, PoolKey key) =>
        Money.Sum(book.Of<PoolCarriedForward>().Where(c => c.Fact.Pool == key).Select(c => c.Fact.Amount));

    private static Money Passed(IFact fact, Holder holder) => fact switch
    {
        AllocationBooked f when f.Holder == holder => f.Amount,
        AllocationTakenBack f when f.Holder == holder => -f.Amount,
        _ => Money.Zero,
    };

    private static Money Least(Money left, Money right) => left < right ? left : right;
}
