using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contributions;

/// <summary>Whether money or goods were given.</summary>
public enum ContributionKind
{
    Cash,
    InKind,
}

/// <summary>A giver, or several who are not named one by one.</summary>
/// <param name="Count">How many the name stands for; nine 驻地单位 that a report does not name are one entry.</param>
/// <param name="Amount">What they gave, or null when only the whole is known; the whole is never divided.</param>
public sealed record Contributor(string Name, int Count, Money? Amount);

/// <summary>How much of something was given, as the paper says it.</summary>
/// <param name="Value">The figure, in the unit.</param>
/// <param name="Unit">The unit of measure, as in 平方米 or 份.</param>
/// <param name="Qualifiers">The words beside the figure, as in 300多平方米.</param>
public sealed record Quantity(decimal Value, string Unit, IReadOnlyList<Qualifier> Qualifiers);

/// <summary>What partners of co-building gave, and what for.</summary>
/// <param name="Recipient">The unit that received it.</param>
/// <param name="Total">The cash, or the converted value (折合) of goods; null when no value is stated.</param>
/// <param name="ConversionBasis">How the value of goods was found.</param>
/// <param name="Quantity">How much of it, for goods or premises.</param>
/// <param name="Leveraged">Outside money said to follow (撬动); it is not ours and never posted.</param>
public sealed record ContributionTerms(
    string Recipient, ContributionKind Kind, IReadOnlyList<Contributor> Contributors, Money? Total,
    string? ConversionBasis, Quantity? Quantity, Money? Leveraged, string? Project)
{
    /// <summary>The givers in one line, for the other side of a journal line.</summary>
    public string Givers => Contribution.Names(Contributors);
}

/// <summary>A contribution was received; the paper trail. Cash moves on the account, goods by their own fact.</summary>
public sealed record ContributionRecorded(
    string Id, Holder Holder, ContributionTerms Terms, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : IFact;

/// <summary>A contribution was cancelled in full.</summary>
public sealed record ContributionReversed(string Id, string Reason, LocalDate EffectiveOn) : IFact;

/// <summary>A fact that books goods at their value.</summary>
public interface IContributionFact : IMoneyFact
{
    /// <summary>The contribution.</summary>
    string Contribution { get; }

    /// <summary>The office that keeps the recipient's co-building money.</summary>
    Holder Holder { get; }

    /// <summary>The unit that received the goods.</summary>
    string Recipient { get; }

    /// <summary>Who gave them.</summary>
    string Givers { get; }

    /// <summary>The project they belong to.</summary>
    string? Project { get; }
}

/// <summary>Goods with a converted value were received.</summary>
public sealed record InKindReceived(
    string Contribution, Holder Holder, string Recipient, string Givers, string? Project, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IContributionFact;

/// <summary>The booking of goods was cancelled in full.</summary>
public sealed record InKindReversed(
    string Contribution, Holder Holder, string Recipient, string Givers, string? Project, FactPlace Reverses,
    string Reason, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : IContributionFact, IReversal;
