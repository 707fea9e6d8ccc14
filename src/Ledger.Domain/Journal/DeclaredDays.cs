using Ledger.Domain.Kernel;

namespace Ledger.Domain.Journal;

/// <summary>
/// A command says beforehand which days of which books it touches, and a closed month is kept shut by that word alone.
/// So the word is held against what was decided: an entry on a day that was not declared is a defect of the command.
/// </summary>
public static class DeclaredDays
{
    /// <summary>The decision, unless it has a line on a day, in the books of a holder, that was not declared.</summary>
    public static Decision Held(Command command, IBook book, Decision decision)
    {
        if (decision is not Decision.Accepted accepted)
        {
            return decision;
        }

        var declared = command.Days(book);
        foreach (var fact in accepted.Facts.Select(w => w.Fact).OfType<IMoneyFact>())
        {
            foreach (var line in Postings.Of(fact))
            {
                if (!declared.Contains(new PeriodDay(line.Holder, fact.EffectiveOn)))
                {
                    throw new InvalidOperationException($"{command.GetType().Name} records {fact.GetType().Name} on "
                        + $"{fact.EffectiveOn:uuuu-MM-dd} of {line.Holder} without declaring the day.");
                }
            }
        }

        return decision;
    }
}
