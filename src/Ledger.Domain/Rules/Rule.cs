using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules;

/// <summary>An audit rule: a pure function from a book at two dates to what is broken in it.</summary>
public abstract class Rule(RuleCard card)
{
    /// <summary>What it is called and what it needs.</summary>
    public RuleCard Card => card;

    /// <summary>Everything in the book that breaks the rule.</summary>
    public abstract IEnumerable<Hit> Run(RuleBook book);

    /// <summary>A hit of this rule.</summary>
    protected Hit Broken(string unit, string? fund, FiscalYear? year, string about, Money? amount, string zh, string en,
        params IEnumerable<Entry> proof) =>
        new(card.Code, unit, fund, year, about, amount, zh, en, [.. proof.Select(HitProof.Of)]);
}
