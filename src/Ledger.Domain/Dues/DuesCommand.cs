using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>A command on one organisation's dues of one year, under one voucher of the committee's account.</summary>
public abstract record DuesCommand : Command
{
    /// <summary>Whose dues of which year.</summary>
    public abstract DuesKey Dues { get; init; }

    /// <summary>The business date.</summary>
    public abstract LocalDate EffectiveOn { get; init; }

    /// <summary>The kind of voucher it is booked under.</summary>
    protected abstract VoucherKind Booking { get; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Dues.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        DuesChecks.HolderOf(book, Dues, EffectiveOn) is { } holder
            ? [NumberSeries.Voucher(holder, Booking, EffectiveOn)]
            : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        DuesChecks.HolderOf(book, Dues, EffectiveOn) is { } holder ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(DuesChecks.CurrentUnit(book, Dues.PartyOrg, EffectiveOn), Role.Recorder);

    /// <summary>Holder, unit and voucher of the entry; only after the checks have passed.</summary>
    protected (Holder Holder, string Unit, Voucher Voucher) Booked(IBook book, Stamp stamp, Evidence evidence)
    {
        var holder = DuesChecks.HolderOf(book, Dues, EffectiveOn)!.Value;
        return (holder, DuesChecks.UnitOf(book, Dues, EffectiveOn),
            stamp.Voucher(holder, Booking, EffectiveOn, evidence));
    }
}
