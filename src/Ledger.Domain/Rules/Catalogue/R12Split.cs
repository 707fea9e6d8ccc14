using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 拆分: several payments to one payee for one purpose, each below an approval threshold, reach it together within some
/// days. It reads expenditures that are not cancelled, per account, payee and purpose. It cannot see a payee who is
/// written in two ways.
/// </summary>
public sealed class R12Split() : Rule(new("R12", "拆分支出", "Split below a threshold", "大额支出审批限额",
    new LimitCard("days", LimitUnit.Days, "合并计算的天数", "Days within which payments count together")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var groups = book.Accounts.Spending.GroupBy(s => (s.Fact.Account, s.Fact.Payee, s.Fact.Purpose))
            .Where(g => g.Skip(1).Any());
        foreach (var group in groups)
        {
            var (account, payments) = (group.Key.Account, group.OrderBy(p => p.Fact.EffectiveOn).ToList());
            var last = payments[^1].Fact.EffectiveOn;
            if (book.Limit(Card.Code, "days", account.Fund, account.Unit, last) is not { } days
                || book.Funds.GetValueOrDefault(account.Fund)?.Thresholds.On(last) is not { } rule)
            {
                continue;
            }

            foreach (var threshold in rule.Thresholds)
            {
                var below = payments.Where(p => p.Fact.Amount < threshold.From).ToList();
                if (Window(below, (int)days, threshold.From) is { } window)
                {
                    var sum = Money.Sum(window.Select(p => p.Fact.Amount));
                    yield return Broken(account.Unit, account.Fund, account.Year,
                        $"{group.Key.Payee}/{group.Key.Purpose}/{threshold.From}", sum,
                        $"{days} 天内向“{group.Key.Payee}”支付 {window.Count} 笔，合计 {sum} 元，每笔均低于 {threshold.From} 元。",
                        $"{window.Count} payments to “{group.Key.Payee}” within {days} days come to {sum}, each below "
                        + $"{threshold.From}.", window.Select(p => p.Entry));
                }
            }
        }
    }

    /// <summary>The first run of payments within the days that together reach the threshold.</summary>
    private static List<Seen<ExpenditureRecorded>>? Window(
        List<Seen<ExpenditureRecorded>> payments, int days, Money threshold)
    {
        for (var (first, last, sum) = (0, 0, Money.Zero); last < payments.Count; last++)
        {
            sum += payments[last].Fact.Amount;
            while (Period.DaysBetween(payments[first].Fact.EffectiveOn, payments[last].Fact.EffectiveOn) > days)
            {
                sum -= payments[first++].Fact.Amount;
            }

            if (last > first && sum >= threshold)
            {
                return payments[first..(last + 1)];
            }
        }

        return null;
    }
}
