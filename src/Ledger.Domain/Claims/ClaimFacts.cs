using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Claims;

/// <summary>Whether a report speaks of how much there is, or of how much more.</summary>
public enum ClaimNature
{
    /// <summary>A level: 达到, 投入, 共计.</summary>
    Level,

    /// <summary>A change: 增收. Never compared with a level.</summary>
    Increase,
}

/// <summary>The days a reported figure is about; null where the report does not say.</summary>
/// <param name="Words">The report's own words, as in 截至目前 or 两年来.</param>
public sealed record ClaimWindow(LocalDate? From, LocalDate? To, string Words);

/// <summary>How much a report says.</summary>
/// <param name="Low">The figure, or the lower end; null when masked.</param>
/// <param name="High">The upper end; null when the words leave it open.</param>
/// <param name="Qualifiers">Every word beside the figure, for they stack as in 约…余.</param>
/// <param name="Masked">Whether the report hides the figure behind * or X; it is then null and never zero.</param>
public sealed record ClaimedAmount(Money? Low, Money? High, IReadOnlyList<Qualifier> Qualifiers, bool Masked);

/// <summary>What a report says, and where.</summary>
/// <param name="Text">The sentence as written.</param>
/// <param name="Report">The report it stands in.</param>
/// <param name="Measure">What is counted, in words.</param>
/// <param name="Unit">The unit that reported it.</param>
/// <param name="Scope">The units it is about. A lump over several is never divided among them.</param>
public sealed record ClaimTerms(
    string Text, string Report, LocalDate ReportedOn, string Measure, ClaimNature Nature, string Unit,
    IReadOnlyList<string> Scope, ClaimWindow Window, ClaimedAmount Amount);

/// <summary>A figure was said in a report (上报数). It is kept to be compared with the book and never posted.</summary>
public sealed record ClaimRecorded(string Id, ClaimTerms Terms) : IFact;

/// <summary>The figure was compared with the book's (账面数) as of a business date and a recording time.</summary>
/// <param name="Book">The figure of the book, or null when it has none for the measure.</param>
/// <param name="Difference">How far the book lies outside what was said; zero when inside, null without a verdict.</param>
public sealed record ClaimReconciled(
    string Id, Money? Book, LocalDate On, Instant KnownAt, ClaimVerdict Verdict, Money? Difference, string Note)
    : IFact;
