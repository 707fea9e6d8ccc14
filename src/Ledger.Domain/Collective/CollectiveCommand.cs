using Ledger.Domain.Kernel;
using Ledger.Domain.Individuals;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>A command on one village's books of one year, on one business date, under one voucher.</summary>
public abstract record CollectiveCommand : Command
{
    /// <summary>The books.</summary>
    public abstract CollectiveKey Books { get; init; }

    /// <summary>The business date.</summary>
    public abstract LocalDate EffectiveOn { get; init; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Books.Stream, .. IndividualChecks.Streams(Party)];

    /// <summary>Who pays or is paid: by name, or the mark of a person; null where nobody is named.</summary>
    protected virtual string? Party => null;

    /// <summary>The kind of voucher it is booked under.</summary>
    protected abstract VoucherKind Booking { get; }

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [NumberSeries.Voucher(Books.Holder, Booking, EffectiveOn)];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Books.Holder, EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Books.Village, Role.Recorder);

    /// <summary>The voucher of the entry.</summary>
    protected Voucher Numbered(Stamp stamp, Evidence evidence) =>
        stamp.Voucher(Books.Holder, Booking, EffectiveOn, evidence);

    /// <summary>Records the fact unless a bucket of the books would fall below zero on any day.</summary>
    protected Decision Afforded(IBook book, ICollectiveFact fact) =>
        CollectiveChecks.Afford(book.Read<CollectiveBooks>(Books.Stream), fact) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Books.Stream, fact));
}
