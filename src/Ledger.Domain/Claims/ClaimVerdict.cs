using Ledger.Domain.Kernel;

namespace Ledger.Domain.Claims;

/// <summary>What comes of comparing a reported figure with the book's.</summary>
public enum ClaimVerdict
{
    /// <summary>The report hides the figure; nothing can be said.</summary>
    Masked,

    /// <summary>The book has no figure for the measure.</summary>
    NotInBook,

    /// <summary>The book lies within what was said.</summary>
    Agrees,

    /// <summary>The book has less: more was reported than is booked.</summary>
    Overstated,

    /// <summary>The book has more: less was reported than is booked.</summary>
    Understated,
}

/// <summary>A verdict, and how far the book lies outside what was said.</summary>
/// <param name="Difference">Below zero when the book has less; zero inside; null without a verdict.</param>
public sealed record Reconciliation(ClaimVerdict Verdict, Money? Difference)
{
    /// <summary>
    /// What 约 allows to each side, in hundredths of a percent. The word has no measure of its own; this is how the
    /// ledger reads it, and it is said beside each verdict.
    /// </summary>
    public const int AboutBasisPoints = 1_000;

    /// <summary>Compares a reported figure with the book's.</summary>
    public static Reconciliation Of(ClaimedAmount said, Money? book) => (said, book) switch
    {
        ({ Masked: true } or { Low: null }, _) => new(ClaimVerdict.Masked, null),
        (_, null) => new(ClaimVerdict.NotInBook, null),
        ({ Low: { } low }, { } figure) => Judge(Bounds(low, said), figure),
    };

    private static Reconciliation Judge((Money Least, Money? Most) bounds, Money figure) =>
        figure < bounds.Least ? new(ClaimVerdict.Overstated, figure - bounds.Least)
        : bounds.Most is { } most && figure > most ? new(ClaimVerdict.Understated, figure - most)
        : new(ClaimVerdict.Agrees, Money.Zero);

    // 余 excludes both of its ends, so it begins and ends one fen inside; 以上 includes its own figure.
    private static (Money Least, Money? Most) Bounds(Money low, ClaimedAmount said)
    {
        var isMore = said.Qualifiers.Contains(Qualifier.MoreThan);
        var isOpen = isMore || said.Qualifiers.Contains(Qualifier.AtLeast);
        var (least, most) = (low, said.High ?? (isOpen ? null : low));
        return said.Qualifiers.Contains(Qualifier.About)
            ? (least - least.Share(AboutBasisPoints), most + most?.Share(AboutBasisPoints))
            : isMore
                ? (least + new Money(1), most > least ? most - new Money(1) : null)
                : (least, most);
    }
}
