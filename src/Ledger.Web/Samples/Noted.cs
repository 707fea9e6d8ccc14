using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;

namespace Ledger.Web.Samples;

/// <summary>What came of a step, once it has been recorded.</summary>
internal sealed class Noted
{
    private string? id;
    private IReadOnlyList<Entry> entries = [];

    /// <summary>The number of the document.</summary>
    public string Id => id ?? throw new InvalidOperationException("The step made no document.");

    /// <summary>The voucher of the money that moved.</summary>
    public VoucherNumber Voucher => Money.Select(m => m.Voucher)
        .Select(v => new VoucherNumber(v.Kind, v.Year, v.Number)).First();

    /// <summary>The money facts as entries that a later step may reverse.</summary>
    public IEnumerable<(VoucherPlace Place, RecordedEntry Entry)> Reversible =>
        from entry in entries
        where entry.Fact is IMoneyFact
        let money = (IMoneyFact)entry.Fact
        let voucher = new VoucherNumber(money.Voucher.Kind, money.Voucher.Year, money.Voucher.Number)
        select (new VoucherPlace(entry.Stream, voucher),
            new RecordedEntry(new FactPlace(entry.Stream, entry.Version), money, IsReversed: false));

    private IEnumerable<IMoneyFact> Money => entries.Select(e => e.Fact).OfType<IMoneyFact>();

    /// <summary>Takes down what was recorded.</summary>
    public void Take(string? document, IReadOnlyList<Entry> recorded) => (id, entries) = (document, recorded);
}
