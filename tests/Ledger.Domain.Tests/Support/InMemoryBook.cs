using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Parties;
using Ledger.Domain.Periods;
using Ledger.Domain.Units;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Support;

/// <summary>The record of a spec: a minute passes between two commands, and every fact is kept to be looked at.</summary>
public sealed class InMemoryBook
{
    private readonly Instant first;

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, List<Entry>> streams = new(StringComparer.Ordinal);
    private readonly MemoryBook book;
    private int recorded;

    /// <summary>A record that begins on the day, or so late that no date of a spec lies ahead.</summary>
    public InMemoryBook(LocalDate? today = null)
    {
        first = (today ?? new LocalDate(2028, 1, 1)).AtMidnight().InUtc().ToInstant();
        book = new MemoryBook(Keep, Find);
    }

    /// <summary>Every fact in the order of recording.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Answers the checklist of a month that is to be closed.</summary>
    public Func<PeriodKey, IReadOnlyList<ChecklistItem>> Checking
    {
        set => book.Checking = value;
    }

    /// <summary>Answers for a holder's cash vouchers.</summary>
    public Func<Holder, IReadOnlyList<CashEntry>> Paying
    {
        set => book.Paying = value;
    }

    /// <summary>The last number handed out in each series.</summary>
    public IReadOnlyDictionary<NumberSeries, int> LastNumbers => book.LastNumbers;

    /// <summary>The moment at which the next command is recorded.</summary>
    public Instant Now => first + Duration.FromMinutes(recorded);

    /// <summary>The day of that moment where the ledger is kept.</summary>
    public LocalDate Today => MemoryBook.DayOf(Now);

    /// <summary>The units as they stand.</summary>
    public UnitTree Units => book.Units;

    /// <summary>The party organisations as they stand.</summary>
    public PartyTree Parties => book.Parties;

    /// <summary>The state of a stream.</summary>
    public TState Read<TState>(string stream) where TState : class, IStreamState<TState> =>
        book.Read<TState>(stream);

    /// <summary>The facts of one stream, first to last.</summary>
    public IReadOnlyList<IFact> Facts(string stream) =>
        [.. streams.GetValueOrDefault(stream, []).Select(e => e.Fact)];

    /// <summary>Closes a month of a holder's books.</summary>
    public void Close(Holder holder, int year, int month) => book.Close(holder, year, month);

    /// <summary>Opens a closed month again.</summary>
    public void Reopen(Holder holder, int year, int month) => book.Reopen(holder, year, month);

    /// <summary>Writes a fact without a command, to set a scene.</summary>
    public void Append(string stream, IFact fact, Actor by) => book.Append(stream, fact, Now, by);

    /// <summary>Records a command as the host does: all of its facts, or a refusal and no trace.</summary>
    public Decision Record(Command command, Actor by)
    {
        var (facts, numbers) = (entries.Count, new Dictionary<NumberSeries, int>(book.LastNumbers));
        var decision = book.Record(command, by, Now);
        recorded += decision is Decision.Accepted ? 1 : 0;
        // A number that no fact bears would be a gap when the counters are derived from the facts.
        var borne = entries.Skip(facts).Select(e => NumbersUsed.By(e.Fact)).OfType<UsedNumber>()
            .Select(u => KeyValuePair.Create(u.Series, u.Number));
        Assert.Empty(book.LastNumbers.Except(numbers).Except(borne));
        return decision;
    }

    private void Keep(Entry entry)
    {
        entries.Add(entry);
        var stream = streams.TryGetValue(entry.Stream, out var known) ? known : streams[entry.Stream] = [];
        stream.Add(entry);
    }

    private RecordedEntry? Find(VoucherPlace place) => streams.GetValueOrDefault(place.Stream, [])
        .Where(e => e.Fact is IMoneyFact money && Number(money.Voucher) == place.Voucher)
        .Select(e => (Place: new FactPlace(e.Stream, e.Version), Fact: (IMoneyFact)e.Fact))
        .Select(e => new RecordedEntry(e.Place, e.Fact, book.IsReversed(e.Place)))
        .FirstOrDefault();

    private static VoucherNumber Number(Voucher voucher) => new(voucher.Kind, voucher.Year, voucher.Number);
}
