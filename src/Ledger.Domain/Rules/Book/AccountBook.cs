using Ledger.Domain.Accounts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Lineage;
using Ledger.Domain.Memory;
using NodaTime;

namespace Ledger.Domain.Rules.Book;

/// <summary>A journal line with the fact it lies under.</summary>
public readonly record struct BookLine(Entry Entry, IMoneyFact Fact, JournalLine Line);

/// <summary>Views over accounts and lines that several rules share, each made once.</summary>
public sealed class AccountBook
{
    private readonly Lazy<IReadOnlyList<BookLine>> lines;
    private readonly Lazy<ILookup<string, Entry>> byAccount;
    private readonly Lazy<ILookup<string, BookLine>> byUnit;
    private readonly Lazy<IReadOnlyList<Seen<ExpenditureRecorded>>> spending;

    internal AccountBook(RuleBook book)
    {
        lines = new(() =>
        [
            .. book.Of<IMoneyFact>().SelectMany(
                m => Postings.Of(m.Fact), (m, line) => new BookLine(m.Entry, m.Fact, line)),
        ]);
        byUnit = new(() => Lines.ToLookup(l => l.Line.Unit));
        byAccount = new(() => book.Of<IAccountFact>().ToLookup(s => s.Entry.Stream, s => s.Entry));
        spending = new(() => [.. book.Live<ExpenditureRecorded>()]);
    }

    /// <summary>Every line of the journal that is seen, in record order.</summary>
    public IReadOnlyList<BookLine> Lines => lines.Value;

    /// <summary>Every expenditure that is not cancelled.</summary>
    public IReadOnlyList<Seen<ExpenditureRecorded>> Spending => spending.Value;

    /// <summary>Every account with its facts in record order.</summary>
    public IEnumerable<(AccountKey Key, IReadOnlyList<Entry> Facts)> All =>
        byAccount.Value.Select(g => (((IAccountFact)g.First().Fact).Account, (IReadOnlyList<Entry>)[.. g]));

    /// <summary>The lines of a unit's own accounts, in record order.</summary>
    public IEnumerable<BookLine> LinesOf(string unit) => byUnit.Value[unit];

    /// <summary>What became of an account's money.</summary>
    public AccountLineage Lineage(AccountKey account) => AccountLineage.Of(byAccount.Value[account.Stream]);

    /// <summary>What an account has unspent, available and held together.</summary>
    public static Money Unspent(IEnumerable<Entry> facts) => Money.Sum(facts.SelectMany(e => Postings.Of(e.Fact))
        .Where(l => l.Account is JournalAccount.Available or JournalAccount.Held).Select(l => l.Amount));

    /// <summary>The business date of an account's fact.</summary>
    public static LocalDate Day(Entry entry) => ((IMoneyFact)entry.Fact).EffectiveOn;
}
