using Ledger.Domain.Collective;
using Ledger.Domain.Contracts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using NodaTime;

namespace Ledger.Stories.Telling;

/// <summary>Tells a story to the rules alone, in memory.</summary>
public sealed class DomainDriver : ILedgerDriver
{
    private static readonly Instant firstMoment = Instant.FromUtc(2028, 1, 1, 0, 0);

    private readonly List<Entry> entries = [];
    private readonly MemoryBook book;

    public DomainDriver()
    {
        book = new MemoryBook(entries.Add, Find);
        foreach (var written in Street.Facts)
        {
            book.Append(written.Stream, written.Fact, firstMoment, Street.Administrator);
        }
    }

    public ValueTask<Told> Record(Command command, Actor by)
    {
        var before = entries.Count;
        var told = book.Record(command, by, firstMoment + Duration.FromMinutes(before)) switch
        {
            Decision.Refused no => new Told(no.Refusal.Code, no.Refusal.Chinese, null, null),
            Decision.Accepted yes => new Told(null, null, yes.Id, entries.Skip(before).Select(e => e.Fact)
                .OfType<IMoneyFact>().FirstOrDefault()?.Voucher.ToString()),
            var other => throw new InvalidOperationException($"Unknown decision {other}."),
        };
        return ValueTask.FromResult(told);
    }

    public ValueTask<Money> Balance(BalanceAsked asked) => ValueTask.FromResult(Money.Sum(
        from entry in entries
        where entry.Fact is IMoneyFact money && money.EffectiveOn <= asked.On
        from line in Postings.Of(entry.Fact)
        where line.Unit == asked.Unit && line.Fund == asked.Fund && line.Year == asked.Year
            && line.Account.StartsWith(asked.Account, StringComparison.Ordinal)
        select line.Amount));

    public ValueTask<(Money Expected, Money Due, Money Overdue)> Arrears(string contract, LocalDate day)
    {
        var receipts = entries.Where(e => !book.IsReversed(new FactPlace(e.Stream, e.Version)))
            .Select(e => e.Fact).OfType<IncomeRecorded>().Where(f => f.Terms.Contract == contract)
            .Select(f => new ContractReceipt(contract, f.Terms.Instalment, f.Amount, f.EffectiveOn, $"{f.Voucher}"));
        var standing = Domain.Contracts.Arrears.Of(book.Read<Contract>(Contract.Stream(contract)), receipts, day);
        return ValueTask.FromResult((standing.Expected, standing.Due, standing.Overdue));
    }

    public ValueTask Close(Holder holder, int year, int month)
    {
        book.Close(holder, year, month);
        return ValueTask.CompletedTask;
    }

    public ValueTask Reopen(Holder holder, int year, int month)
    {
        book.Reopen(holder, year, month);
        return ValueTask.CompletedTask;
    }

    private RecordedEntry? Find(VoucherPlace place) => entries
        .Where(e => e.Stream == place.Stream && e.Fact is IMoneyFact f
            && Voucher.Parse(f.Voucher.ToString()) == place.Voucher)
        .Select(e => (Place: new FactPlace(e.Stream, e.Version), Fact: (IMoneyFact)e.Fact))
        .Select(e => new RecordedEntry(e.Place, e.Fact, book.IsReversed(e.Place)))
        .FirstOrDefault();
}
