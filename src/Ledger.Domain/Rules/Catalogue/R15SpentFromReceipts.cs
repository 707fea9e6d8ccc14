using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Settlements;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 坐收坐支: cash that came in was spent before it was brought to the bank, or more cash lay in the till than is allowed.
/// It reads notes on how vouchers were settled and movements between till and bank, per unit and holder by business
/// date. It cannot see cash vouchers on which nobody has noted the way of settlement.
/// </summary>
public sealed class R15SpentFromReceipts() : Rule(new("R15", "坐收坐支、库存现金超限", "Spent from cash receipts", "村集体经济组织会计制度（现金管理）",
    new LimitCard("cash-limit", LimitUnit.Fen, "库存现金限额", "Most cash in the till")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var moves = book.Of<SettlementNoted>().Where(s => s.Fact.Means == SettlementMeans.Cash)
            .Select(s => new Move(s.Entry, s.Fact.Holder, s.Fact.Unit, s.Fact.EffectiveOn, s.Fact.Amount,
                s.Fact.IsReceipt ? Kind.Received : Kind.Paid))
            .Concat(book.Of<CashMoved>().Select(s => new Move(s.Entry, s.Fact.Holder, s.Fact.Unit, s.Fact.EffectiveOn,
                s.Fact.Amount, s.Fact.ToBank ? Kind.Banked : Kind.Drawn)));
        return moves.GroupBy(m => (m.Holder, m.Unit)).SelectMany(till => Till(book, till.Key.Unit,
            till.OrderBy(m => m.Day).ThenBy(m => m.Entry.Sequence)));
    }

    // Cash drawn from the bank may be spent; cash received goes to the bank first.
    private IEnumerable<Hit> Till(RuleBook book, string unit, IEnumerable<Move> moves)
    {
        var (drawn, received, isOver) = (Money.Zero, Money.Zero, false);
        foreach (var move in moves)
        {
            switch (move.Kind)
            {
                case Kind.Received:
                    received += move.Amount;
                    break;
                case Kind.Banked:
                    received -= move.Amount;
                    break;
                case Kind.Drawn:
                    drawn += move.Amount;
                    break;
                default:
                    drawn -= move.Amount;
                    break;
            }

            if (move.Kind == Kind.Paid && drawn < Money.Zero && received.IsPositive)
            {
                yield return Broken(unit, null, FiscalYear.Of(move.Day), $"{move.Entry.Stream}", move.Amount,
                    $"{move.Day:uuuu-MM-dd} 用未送存的现金收入支付 {move.Amount} 元。",
                    $"{move.Amount} was paid on {move.Day:uuuu-MM-dd} from cash that had not been banked.", move.Entry);
                (received, drawn) = (received + drawn, Money.Zero);
            }

            var limit = book.Limit(Card.Code, "cash-limit", null, unit, move.Day);
            if (limit is { } most && (drawn + received).Fen > most && !isOver)
            {
                isOver = true;
                yield return Broken(unit, null, FiscalYear.Of(move.Day), $"limit/{move.Day:uuuu-MM-dd}", drawn + received,
                    $"{move.Day:uuuu-MM-dd} 库存现金 {drawn + received} 元，超过限额 {new Money(most)} 元。",
                    $"The till held {drawn + received} on {move.Day:uuuu-MM-dd}; the limit is {new Money(most)}.", move.Entry);
            }
        }
    }

    private enum Kind
    {
        Received,
        Paid,
        Banked,
        Drawn,
    }

    private sealed record Move(Entry Entry, Holder Holder, string Unit, LocalDate Day, Money Amount, Kind Kind);
}
