using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>The checks every entry shares, in the order in which a refusal takes precedence.</summary>
public static class Checks
{
    /// <summary>The first refusal among the checks, or null when all pass.</summary>
    public static Refusal? First(params IEnumerable<Refusal?> checks) => checks.FirstOrDefault(r => r is not null);

    /// <summary>The amount is more than zero.</summary>
    public static Refusal? Positive(Money amount) =>
        amount.IsPositive ? null : new AmountNotPositive { Field = "amount" };

    /// <summary>The business date lies in the year.</summary>
    public static Refusal? InYear(FiscalYear year, LocalDate day) =>
        year.Contains(day) ? null : new DateOutsideYear(year, day) { Field = "effectiveOn" };

    /// <summary>The text is filled in.</summary>
    public static Refusal? Filled(string? text, string field, string zh, string en) =>
        string.IsNullOrWhiteSpace(text) ? new TextMissing(zh, en) { Field = field } : null;

    /// <summary>The unit exists.</summary>
    public static Refusal? Known(IBook book, string unit) =>
        book.Units.Find(unit) is null ? new Units.UnitUnknown(unit) { Field = "unit" } : null;

    /// <summary>The unit exists and has not ended by the day; an ended unit takes no money.</summary>
    public static Refusal? Existing(IBook book, string unit, LocalDate day) => book.Units.Find(unit) switch
    {
        null => new Units.UnitUnknown(unit) { Field = "unit" },
        { EndedOn: { } end } ended when day >= end =>
            new Units.UnitEnded(unit, end, ended.Successor) { Field = "unit" },
        _ => null,
    };

    /// <summary>The fund exists and is kept by that kind of holder.</summary>
    public static Refusal? Kept(IBook book, string fund, HolderKind kind) => book.FindFund(fund) switch
    {
        null => new Funds.FundUnknown(fund) { Field = "fund" },
        { } f when f.Holder != kind => new Funds.FundOfAnotherHolder(fund) { Field = "fund" },
        _ => null,
    };

    /// <summary>An entry may be reversed on the day: it exists, has not been reversed, and is not younger.</summary>
    public static Refusal? Reversible(RecordedEntry? entry, VoucherNumber voucher, LocalDate day) => entry switch
    {
        null => new EntryUnknown(voucher.ToString()) { Field = "voucher" },
        { IsReversed: true } => new EntryAlreadyReversed(voucher.ToString()) { Field = "voucher" },
        { Fact: var fact } when day < fact.EffectiveOn =>
            new ReversalBeforeEntry(fact.EffectiveOn) { Field = "effectiveOn" },
        _ => null,
    };
}
