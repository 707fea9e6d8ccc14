using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Decisions;

/// <summary>A decision record (决议): what it allows and what has been paid under it.</summary>
/// <param name="PublishedOn">The days it, and then its result, was made public.</param>
/// <param name="Drawn">The sum of what has been paid and not undone.</param>
public sealed record DecisionRecord(
    string Id, string Unit, DecisionTerms? Terms, string RecordedBy, LocalDate DecidedOn,
    IReadOnlyList<LocalDate> PublishedOn, string? FilingNo, LocalDate? FiledOn, Money Drawn, bool IsRevoked)
    : IStreamState<DecisionRecord>
{
    /// <inheritdoc />
    public static string Kind => "decision";

    /// <inheritdoc />
    public static DecisionRecord Initial { get; } =
        new("", "", null, "", default, [], null, null, Money.Zero, false);

    /// <summary>Whether anything is recorded.</summary>
    public bool Exists => Terms is not null;

    /// <summary>What may still be paid under it.</summary>
    public Money Left => (Terms?.Ceiling ?? Money.Zero) - Drawn;

    /// <summary>Whether the text has the form of a decision of this ledger; other texts name papers kept elsewhere.</summary>
    public static bool IsNumber(string? text) =>
        text?.Split('-') is [{ Length: 12 } unit, { Length: 4 } year, { Length: > 0 } number]
        && new[] { unit, year, number }.All(part => part.All(char.IsAsciiDigit));

    /// <summary>The key of a decision's stream: <c>decision/{unit}/{year}/{number}</c>.</summary>
    public static string Stream(string id) => $"{Kind}/{id.Replace('-', '/')}";

    /// <summary>Whether attendance and votes suffice, under the law or under what a fund's rule asks beyond it.</summary>
    public bool IsPassed(ApprovalNeed? need = null) => Terms?.Ballot is { Due: > 0 } ballot
        && HasQuorum(ballot, need?.QuorumBasisPoints)
        && (long)ballot.For * 2 > ballot.Present
        && (long)ballot.For * DuesRatio.Whole >= (long)(need?.VoteBasisPoints ?? 0) * ballot.Present;

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        DecisionRecorded f => Initial with
        {
            Id = f.Id, Unit = f.Unit, Terms = f.Terms, RecordedBy = f.RecordedBy, DecidedOn = f.EffectiveOn,
        },
        DecisionPublished f => this with { PublishedOn = [.. PublishedOn, f.EffectiveOn] },
        DecisionFiled f => this with { FilingNo = f.FilingNo, FiledOn = FiledOn ?? f.EffectiveOn },
        DecisionDrawn f => this with { Drawn = Drawn + f.Amount },
        DecisionGivenBack f => this with { Drawn = Drawn - f.Amount },
        DecisionRevoked => this with { IsRevoked = true },
        _ => throw new ForeignFactException(GetType(), fact),
    };

    // Two thirds of those entitled must come, and more than half of those present agree (村民委员会组织法 art. 26,
    // of representatives' meetings); a fund's rule may ask for more, never for less.
    private static bool HasQuorum(Ballot ballot, int? share) =>
        (long)ballot.Present * 3 >= (long)ballot.Due * 2
        && (long)ballot.Present * DuesRatio.Whole >= (long)(share ?? 0) * ballot.Due;
}
