using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Pools;

/// <summary>Reverses a grant in full: withdrawn by the tier that gave it, or recorded by mistake.</summary>
public sealed record WithdrawAppropriation(
    PoolKey Pool, VoucherNumber Voucher, LocalDate EffectiveOn, string Reason) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Pool.Stream];

    /// <inheritdoc />
    public override VoucherPlace? Original => new(Pool.Stream, Voucher);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [NumberSeries.Voucher(Pool.Holder, VoucherKind.Receipt, EffectiveOn)];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Pool.Holder, EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Pool.Holder.Owner, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Reversible(book.Original, Voucher, EffectiveOn),
                Checks.InYear(Pool.Year, EffectiveOn),
                Checks.Filled(Reason, "reason", "冲销原因", "reason")) is { } refusal)
        {
            return refusal;
        }

        if (book.Original!.Fact is not AppropriationReceived grant)
        {
            return new EntryUnknown(Voucher.ToString()) { Field = "voucher" };
        }

        var unallocated = book.Read<Pool>(Pool.Stream).Unallocated.LeastFrom(EffectiveOn);
        return unallocated < grant.Amount
            ? new PoolExceeded(unallocated, grant.Amount)
            : Decision.Accept(new Written(Pool.Stream, new AppropriationWithdrawn(Pool, grant.Tier,
                book.Original.Place, Reason, grant.Amount, EffectiveOn,
                stamp.Voucher(Pool.Holder, VoucherKind.Receipt, EffectiveOn, grant.Voucher.Evidence),
                $"冲销 {grant.Voucher}：{grant.Summary}")));
    }
}
