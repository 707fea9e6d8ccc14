using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Pools;

/// <summary>Records a grant from a tier of government under its quota document (收到指标).</summary>
public sealed record ReceiveAppropriation(
    PoolKey Pool, FundingTier Tier, Money Amount, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Pool.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [NumberSeries.Voucher(Pool.Holder, VoucherKind.Receipt, EffectiveOn)];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Pool.Holder, EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Pool.Holder.Owner, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Checks.Known(book, Pool.Holder.Owner),
            Checks.Kept(book, Pool.Fund, Pool.Holder.Kind),
            Checks.Positive(Amount),
            Checks.InYear(Pool.Year, EffectiveOn),
            Checks.Filled(Evidence.DocumentNo, "evidence.documentNo", "指标文号", "quota document number"),
            Checks.Filled(Summary, "summary", "摘要", "summary")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Pool.Stream, new AppropriationReceived(Pool, Tier, Amount, EffectiveOn,
                stamp.Voucher(Pool.Holder, VoucherKind.Receipt, EffectiveOn, Evidence), Summary)));
}
