using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>
/// Approves documents of one category at once: all or none. The total is the one the approver saw, so that a document
/// changed meanwhile is noticed.
/// </summary>
public sealed record ApproveTogether(IReadOnlyList<string> Ids, Money Total, LocalDate EffectiveOn) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [.. Ids.Select(Payment.Stream).Distinct()];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        [.. Documents(book).Select(d => d.Holder).OfType<Holder>().Distinct().Select(h => new PeriodDay(h, EffectiveOn))];

    /// <summary>Over the one unit, or over the office that keeps the money of all.</summary>
    public override Access Access(IBook book)
    {
        var documents = Documents(book).ToList();
        return new(
            documents.Select(d => d.Account?.Unit).Distinct().ToList() is [{ } only] ? only
                : documents.FirstOrDefault()?.Holder is { Kind: HolderKind.Fiscal, Owner: var office } ? office
                : "",
            Role.Approver);
    }

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var documents = Documents(book).ToList();
        if (Checks.First(
                documents.Count == 0 || documents.Count < Ids.Count ? new BatchEmpty { Field = "ids" } : null,
                Checks.First(documents.Select(d => PaymentChecks.AtStep(d, PaymentStep.Submitted))),
                documents.Select(d => (d.Account?.Fund, d.Terms?.Purpose, d.Holder)).Distinct().Count() > 1
                    ? new BatchMixed { Field = "ids" }
                    : null,
                Checks.First(documents.Select(d => ApprovePayment.Refuse(d, stamp.By, EffectiveOn)))) is { } refusal)
        {
            return refusal;
        }

        var total = Money.Sum(documents.Select(d => d.Terms!.Amount));
        return total != Total
            ? new BatchTotalChanged(total, Total) { Field = "total" }
            : Decision.Accept([.. documents.Select(d => new Written(
                d.Reference, ApprovePayment.Fact(d, stamp.By, EffectiveOn)))]);
    }

    private IEnumerable<Payment> Documents(IBook book) =>
        Ids.Distinct().Select(id => book.Read<Payment>(Payment.Stream(id)) with { Id = id });
}
