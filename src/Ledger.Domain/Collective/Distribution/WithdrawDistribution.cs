using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Distribution;

/// <summary>Withdraws a resolution of which nothing is paid.</summary>
public sealed record WithdrawDistribution(
    CollectiveKey Books, string DecisionNo, LocalDate EffectiveOn, string Reason) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Books.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Books.Holder, EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Books.Village, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var books = book.Read<CollectiveBooks>(Books.Stream);
        var resolution = books.Resolutions.GetValueOrDefault(DecisionNo);
        return Checks.First(
            CollectiveChecks.Books(book, Books, EffectiveOn),
            resolution is null || EffectiveOn < resolution.EffectiveOn
                ? new DistributionUnknown(DecisionNo, EffectiveOn) { Field = "decisionNo" }
                : null,
            Checks.InYear(Books.Year, EffectiveOn),
            Checks.Filled(Reason, "reason", "撤回原因", "reason"),
            resolution?.Shares.Any(share => Paid(books, share)) == true
                ? new DistributionAlreadyPaid(DecisionNo) { Field = "decisionNo" }
                : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Books.Stream,
                new DistributionWithdrawn(Books, DecisionNo, Reason, EffectiveOn)));
    }

    private bool Paid(CollectiveBooks books, DistributionShare share) =>
        share.Use != DistributionUse.LossCover && books.UnpaidOf(share.Use).LeastFrom(EffectiveOn) < share.Amount;
}
