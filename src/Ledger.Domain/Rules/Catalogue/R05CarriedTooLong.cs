using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Lineage;
using Ledger.Domain.Rules.Book;
using System.Globalization;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 结转超两年: money of an earlier year is still unspent after the years the fund's rule allows. It reads the layers of
/// each account, the oldest spent first, and what was carried forward with the year it first came in.
/// </summary>
public sealed class R05CarriedTooLong() : Rule(new("R05", "结转超过规定年限", "Carried over too long", "预算法 art. 42（结转两年以上收回）"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (key, facts) in book.Accounts.All.Where(a => AccountBook.Unspent(a.Facts).IsPositive))
        {
            if (book.Funds.GetValueOrDefault(key.Fund)?.CarryOvers.On(book.On)
                is not { Rule: CarryOverKind.SameUse, Years: var years })
            {
                continue;
            }

            foreach (var layer in book.Accounts.Lineage(key).Fates.Where(f => (f.Unspent + f.Held).IsPositive))
            {
                var from = layer.Source.Kind == SourceKind.CarriedForward
                    ? int.Parse(layer.Source.Reference, CultureInfo.InvariantCulture)
                    : key.Year.Value;
                if (book.On.Year - from >= years)
                {
                    var left = layer.Unspent + layer.Held;
                    yield return Broken(key.Unit, key.Fund, key.Year, $"from-{from}", left,
                        $"{from} 年的资金尚有 {left} 元未用，已满 {years} 个年度，应予收回。",
                        $"{left} of {from} is unspent after {years} fiscal years and must be taken back.",
                        facts.Where(e => e.Fact is CarriedForward or ReceiptConfirmed));
                }
            }
        }
    }
}
