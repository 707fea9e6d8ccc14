using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Claims;

/// <summary>Compares a reported figure with the book's and keeps the verdict (对账).</summary>
/// <param name="Book">The journal's figure for the measure at the two dates; null when it has none.</param>
/// <param name="Note">How the figure was found, for whoever reads the verdict.</param>
public sealed record ReconcileClaim(string Id, Money? Book, LocalDate On, Instant KnownAt, string Note) : Command
{
    private string Stream => Claim.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Claim>(Stream).Terms?.Unit ?? Id, Role.Recorder, Role.Auditor);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (book.Read<Claim>(Stream).Terms is not { } terms)
        {
            return new ClaimUnknown(Id);
        }

        var (verdict, difference) = Reconciliation.Of(terms.Amount, Book);
        return Checks.Filled(Note, "note", "账面数口径", "how the figure was found") is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream,
                new ClaimReconciled(Id, Book, On, KnownAt, verdict, difference, Note)));
    }
}
