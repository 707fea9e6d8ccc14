using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>Takes a village's books over with what they hold. Later years are carried over instead.</summary>
/// <param name="Undistributed">The result of earlier years not yet distributed; a loss is negative.</param>
public sealed record OpenCollective(
    CollectiveKey Books, Money Available, Money Reserve, Money Undistributed, LocalDate EffectiveOn,
    Evidence Evidence, string Summary) : CollectiveCommand
{
    private CollectiveKey Before => Books with { Year = new FiscalYear(Books.Year.Value - 1) };

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Books.Stream, Before.Stream];

    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Transfer;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var amount = Available + Reserve;
        return Checks.First(
            CollectiveChecks.Entry(book, Books, EffectiveOn, amount, Summary),
            Available < Money.Zero || Reserve < Money.Zero ? new AmountNotPositive { Field = "available" } : null,
            book.Read<CollectiveBooks>(Before.Stream).IsEmpty ? null : new CollectiveCarriesOver(Before),
            book.Read<CollectiveBooks>(Books.Stream).IsOpened ? new CollectiveAlreadyOpened(Books) : null) is { } no
            ? no
            : Afforded(book, new CollectiveOpened(Books, Available, Reserve, Undistributed, amount, EffectiveOn,
                Numbered(stamp, Evidence), Summary));
    }
}
