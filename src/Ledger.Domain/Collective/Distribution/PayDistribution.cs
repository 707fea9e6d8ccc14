using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Distribution;

/// <summary>
/// Pays a resolved share; the common reserve's is set aside instead. Members and others wait until the reserve has
/// its share.
/// </summary>
/// <param name="Recipients">How many received it, where that is known.</param>
public sealed record PayDistribution(
    CollectiveKey Books, DistributionUse Use, int? Recipients, Money Amount, LocalDate EffectiveOn,
    Evidence Evidence, string Summary) : CollectiveCommand
{
    /// <inheritdoc />
    protected override VoucherKind Booking =>
        Use == DistributionUse.Reserve ? VoucherKind.Transfer : VoucherKind.Payment;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var unpaid = book.Read<CollectiveBooks>(Books.Stream).UnpaidOf(Use).LeastFrom(EffectiveOn);
        return Checks.First(
            CollectiveChecks.Entry(book, Books, EffectiveOn, Amount, Summary),
            Use == DistributionUse.LossCover ? new LossCoverIsNotPaid { Field = "use" } : null,
            unpaid < Amount ? new DistributionShareExceeded(unpaid, Amount) { Field = "amount" } : null,
            ReserveWaits(book)) is { } refusal
            ? refusal
            : Afforded(book, new DistributionPaid(
                Books, Use, Recipients, Amount, EffectiveOn, Numbered(stamp, Evidence), Summary));
    }

    private DistributionOutOfOrder? ReserveWaits(IBook book)
    {
        var waiting = book.Read<CollectiveBooks>(Books.Stream).UnpaidOf(DistributionUse.Reserve).On(EffectiveOn);
        return Use != DistributionUse.Reserve && waiting.IsPositive
            ? new DistributionOutOfOrder($"公积公益金还有 {waiting} 元未提取，请先提取",
                $"{waiting} yuan of the common reserve's share are not set aside yet; do that first")
            { Field = "use" }
            : null;
    }
}
