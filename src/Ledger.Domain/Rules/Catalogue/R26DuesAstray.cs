using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 党费: dues were not remitted in time, or were remitted or returned at another ratio than the one in force, or an
/// organisation has collected nothing for months. It reads collections, remittances and returns that are not cancelled
/// and the ratios in force on the day of the entry; a masked ratio gives no verdict. What dues are spent on is judged by
/// R06 and R07. It cannot see a single member's dues.
/// </summary>
public sealed class R26DuesAstray() : Rule(new("R26", "党费欠缴、未按比例上缴或返还", "Dues astray", "中组发〔2008〕3号",
    new LimitCard("remit-days", LimitUnit.Days, "月末后上缴期限", "Days after the month within which dues are remitted"),
    new LimitCard("unpaid-months", LimitUnit.Months, "连续未收缴月数", "Months without a collection")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var remitted = book.Live<DuesRemitted>().ToList();
        var covered = remitted.SelectMany(r => r.Fact.Basis, (r, b) => (r.Fact.Dues, b.Month, b.Amount))
            .ToLookup(x => (x.Dues, x.Month), x => x.Amount);
        var months = book.Live<DuesCollected>().GroupBy(c => (c.Fact.Dues, c.Fact.Month)).ToList();
        return Unremitted(book, months, covered)
            .Concat(remitted.Select(r => OffRatio(book, r.Entry, r.Fact, Money.Sum(r.Fact.Basis.Select(b => b.Amount)),
                x => x.RemitBasisPoints, "上缴", "remitted")).OfType<Hit>())
            .Concat(book.Live<DuesReturned>().Select(r => OffRatio(book, r.Entry, r.Fact, r.Fact.Basis,
                x => x.ReturnBasisPoints, "返还", "returned")).OfType<Hit>())
            .Concat(Uncollected(book, months.SelectMany(m => m)));
    }

    private IEnumerable<Hit> Unremitted(RuleBook book,
        IEnumerable<IGrouping<(DuesKey Dues, int Month), Seen<DuesCollected>>> months,
        ILookup<(DuesKey, int), Money> covered)
    {
        foreach (var month in months)
        {
            var (dues, unit) = (month.Key.Dues, month.First().Fact.Unit);
            var end = new LocalDate(dues.Year.Value, month.Key.Month, 1).PlusMonths(1).PlusDays(-1);
            var left = Money.Sum(month.Select(m => m.Fact.Amount)) - Money.Sum(covered[(dues, month.Key.Month)]);
            if (left.IsPositive && book.Limit(Card.Code, "remit-days", FundCodes.ReturnedDues, unit, end) is { } days
                && end.PlusDays((int)days) < book.On && Ratio(book, dues.PartyOrg, end)?.RemitBasisPoints is { } share and > 0)
            {
                yield return Broken(unit, FundCodes.ReturnedDues, dues.Year, $"{dues.PartyOrg}/{month.Key.Month:00}",
                    left.Share(share), $"{dues.PartyOrg} {end:uuuu-MM} 党费 {left} 元逾期未上缴。",
                    $"{left} of the dues of {dues.PartyOrg} for {end:uuuu-MM} is overdue.", month.Select(m => m.Entry));
            }
        }
    }

    private Hit? OffRatio(RuleBook book, Entry entry, IDuesFact fact, Money basis, Func<DuesRatio, int?> of, string zh, string en)
    {
        if (Ratio(book, fact.Dues.PartyOrg, fact.EffectiveOn) is not { } rule || of(rule) is not { } share
            || fact.Amount == basis.Share(share))
        {
            return null;
        }

        var wanted = basis.Share(share);
        return Broken(fact.Unit, FundCodes.ReturnedDues, fact.Dues.Year, fact.Voucher.ToString(), fact.Amount - wanted,
            $"{fact.Dues.PartyOrg} {zh} {fact.Amount} 元，按比例应为 {wanted} 元。",
            $"{fact.Dues.PartyOrg} {en} {fact.Amount}; the ratio asks for {wanted}.", entry);
    }

    private IEnumerable<Hit> Uncollected(RuleBook book, IEnumerable<Seen<DuesCollected>> collected) =>
        from org in collected.GroupBy(c => c.Fact.Dues.PartyOrg)
        let last = org.MaxBy(c => (c.Fact.Dues.Year, c.Fact.Month))
        let month = new LocalDate(last.Fact.Dues.Year.Value, last.Fact.Month, 1)
        let most = book.Limit(Card.Code, "unpaid-months", FundCodes.ReturnedDues, last.Fact.Unit, book.On)
        where most is not null && month.PlusMonths((int)most + 1) <= book.On.With(DateAdjusters.StartOfMonth)
        select Broken(last.Fact.Unit, FundCodes.ReturnedDues, FiscalYear.Of(book.On), $"{org.Key}/uncollected", null,
            $"{org.Key} 自 {month:uuuu-MM} 之后未收缴党费，已满 {most} 个月。",
            $"{org.Key} has collected nothing since {month:uuuu-MM}, for {most} months or more.", last.Entry);

    private static DuesRatio? Ratio(RuleBook book, string partyOrg, LocalDate day)
    {
        var rule = book.Funds.GetValueOrDefault(FundCodes.ReturnedDues)?.DuesRatios.On(day);
        var kind = book.Parties.Find(partyOrg)?.Class;
        return rule?.Ratios.FirstOrDefault(r => r.Class == kind) ?? rule?.Ratios.FirstOrDefault(r => r.Class is null);
    }
}
