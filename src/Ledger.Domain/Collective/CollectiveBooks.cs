using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>An earmarked subsidy and how much of it is still owed on each day.</summary>
public sealed record OpenEarmark(FundingTier Tier, string Earmark, LocalDate Since, DatedTotals Left);

/// <summary>What deciding about a village's books of one year needs.</summary>
/// <param name="IsOpened">Whether an opening stands, taken over or carried forward.</param>
/// <param name="Undistributed">The result not yet distributed: brought forward, plus income, less expense.</param>
/// <param name="BroughtForward">The part of it that earlier years left; a loss is negative.</param>
/// <param name="LossCovered">How much of a loss resolutions have covered.</param>
/// <param name="Unpaid">Resolved shares that are not paid yet, by use.</param>
public sealed record CollectiveBooks(
    bool IsOpened,
    DatedTotals Available,
    DatedTotals Reserve,
    DatedTotals Undistributed,
    Money BroughtForward,
    Money LossCovered,
    IReadOnlyDictionary<string, OpenEarmark> Earmarks,
    IReadOnlyDictionary<string, DistributionResolved> Resolutions,
    IReadOnlyDictionary<DistributionUse, DatedTotals> Unpaid) : IStreamState<CollectiveBooks>
{
    /// <inheritdoc />
    public static string Kind => "collective";

    /// <inheritdoc />
    public static CollectiveBooks Initial { get; } = new(false, DatedTotals.Empty, DatedTotals.Empty,
        DatedTotals.Empty, Money.Zero, Money.Zero, new Dictionary<string, OpenEarmark>(),
        new Dictionary<string, DistributionResolved>(), new Dictionary<DistributionUse, DatedTotals>());

    /// <summary>Whether anything stands in the books.</summary>
    public bool IsEmpty => !IsOpened && Available.Moves.Count == 0 && Reserve.Moves.Count == 0 && Earmarks.Count == 0;

    /// <summary>The loss of earlier years that no resolution has covered yet.</summary>
    public Money LossLeft =>
        BroughtForward + LossCovered is var net && net < Money.Zero ? -net : Money.Zero;

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        CollectiveOpened f => Open(f.EffectiveOn, f.Available, f.Reserve, f.Undistributed) with { IsOpened = true },
        CollectiveOpeningReversed f =>
            Open(f.EffectiveOn, -f.Available, -f.Reserve, -f.Undistributed) with { IsOpened = false },
        IncomeRecorded f => Earn(f.EffectiveOn, f.Amount),
        IncomeReversed f => Earn(f.EffectiveOn, -f.Amount),
        CostRecorded f => Spend(f.EffectiveOn, f.Terms, f.Amount),
        CostReversed f => Spend(f.EffectiveOn, f.Terms, -f.Amount),
        SubsidyReceived f => Receive(f.EffectiveOn, f.Voucher.ToString(), f.Terms, f.Amount),
        SubsidyReversed f => Receive(f.EffectiveOn, f.Subsidy.ToString(), f.Terms, -f.Amount),
        EarmarkedRecognised f => Recognise(f.EffectiveOn, f.Terms, f.Amount),
        EarmarkedRecognitionReversed f => Recognise(f.EffectiveOn, f.Terms, -f.Amount),
        DonationReceived f => Store(f.EffectiveOn, f.Amount),
        DonationReversed f => Store(f.EffectiveOn, -f.Amount),
        ReserveReleased f => Store(f.EffectiveOn, -f.Amount).Free(f.EffectiveOn, f.Amount),
        ReserveReleaseReversed f => Store(f.EffectiveOn, f.Amount).Free(f.EffectiveOn, -f.Amount),
        DistributionPaid f => Pay(f.EffectiveOn, f.Use, f.Amount),
        DistributionPaymentReversed f => Pay(f.EffectiveOn, f.Use, -f.Amount),
        DistributionResolved f => this.Resolve(f),
        DistributionWithdrawn f => this.Withdraw(f),
        CollectiveCarriedOver f => this.Carry(f.EffectiveOn, f.Carried, amount => -amount),
        CollectiveCarriedForward f => this.Carry(f.EffectiveOn, f.Carried, amount => amount) with { IsOpened = true },
        _ => throw new ForeignFactException(GetType(), fact),
    };

    internal CollectiveBooks Open(LocalDate day, Money available, Money reserve, Money undistributed) =>
        Free(day, available).Store(day, reserve) with
        {
            Undistributed = Undistributed.Add(day, undistributed),
            BroughtForward = BroughtForward + undistributed,
        };

    internal CollectiveBooks Owe(LocalDate day, string subsidy, FundingTier tier, string earmark, Money amount)
    {
        var open = Earmarks.GetValueOrDefault(subsidy) ?? new OpenEarmark(tier, earmark, day, DatedTotals.Empty);
        return this with
        {
            Earmarks = new Dictionary<string, OpenEarmark>(Earmarks)
            {
                [subsidy] = open with { Left = open.Left.Add(day, amount) },
            },
        };
    }

    private CollectiveBooks Free(LocalDate day, Money amount) =>
        this with { Available = Available.Add(day, amount) };

    private CollectiveBooks Store(LocalDate day, Money amount) => this with { Reserve = Reserve.Add(day, amount) };

    private CollectiveBooks Earn(LocalDate day, Money amount) =>
        Free(day, amount) with { Undistributed = Undistributed.Add(day, amount) };

    private CollectiveBooks Spend(LocalDate day, CostTerms terms, Money amount) =>
        CostCategory.IsExpense(terms.Category) ? Earn(day, -amount) : Free(day, -amount);

    private CollectiveBooks Receive(LocalDate day, string subsidy, SubsidyTerms terms, Money amount) =>
        terms.Earmark is { } earmark ? Owe(day, subsidy, terms.Tier, earmark, amount) : Earn(day, amount);

    private CollectiveBooks Recognise(LocalDate day, RecognitionTerms terms, Money amount) =>
        Owe(day, terms.Subsidy.ToString(), terms.Tier, terms.Earmark, -amount).Earn(day, amount);

    private CollectiveBooks Pay(LocalDate day, DistributionUse use, Money amount)
    {
        var paid = Free(day, -amount).AddUnpaid(day, use, -amount);
        return use == DistributionUse.Reserve ? paid.Store(day, amount) : paid;
    }
}
