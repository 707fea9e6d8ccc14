using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contributions;

/// <summary>A contribution as recorded, and whether it still stands.</summary>
/// <param name="Facts">How many facts the stream has; the place of the next one.</param>
/// <param name="GoodsAt">Where the booking of goods stands in the stream, if there is one.</param>
public sealed record Contribution(
    ContributionRecorded? Record, bool IsReversed, long Facts, InKindReceived? Goods, long? GoodsAt)
    : IStreamState<Contribution>
{
    /// <inheritdoc />
    public static string Kind => "contribution";

    /// <inheritdoc />
    public static Contribution Initial { get; } = new(null, false, 0, null, null);

    /// <summary>The key of a contribution's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <summary>The account that cash is booked to: the recipient's, in the year it came in.</summary>
    public static AccountKey Account(string recipient, LocalDate day) =>
        new(recipient, FundCodes.CoBuilding, FiscalYear.Of(day));

    /// <summary>
    /// What each giver's cash is booked as. Where a share is not known, the rest stands in one sum under the names of
    /// all whose shares are unknown.
    /// </summary>
    public static IReadOnlyList<(string Contributor, Money Amount)> Bookings(ContributionTerms terms)
    {
        var known = terms.Contributors.Where(c => c.Amount is not null)
            .Select(c => (Names([c]), c.Amount!.Value)).ToList();
        var rest = terms.Total!.Value - Money.Sum(known.Select(k => k.Value));
        return rest.IsPositive
            ? [.. known, (Names([.. terms.Contributors.Where(c => c.Amount is null)]), rest)]
            : known;
    }

    /// <summary>Givers in one line; a name that stands for several tells how many.</summary>
    public static string Names(IReadOnlyList<Contributor> contributors) => string.Join("、",
        contributors.Select(c => c.Count == 1 ? c.Name : $"{c.Name}（{c.Count} 个）"));

    /// <inheritdoc />
    public IStreamState Apply(IFact fact)
    {
        var next = this with { Facts = Facts + 1 };
        return fact switch
        {
            ContributionRecorded f => next with { Record = f },
            InKindReceived f => next with { Goods = f, GoodsAt = next.Facts },
            ContributionReversed => next with { IsReversed = true },
            InKindReversed => next,
            _ => throw new ForeignFactException(GetType(), fact),
        };
    }
}
