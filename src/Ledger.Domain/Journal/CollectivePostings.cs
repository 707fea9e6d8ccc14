using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Journal;

/// <summary>
/// The lines of facts about a village's own books. A reversal's are the negated lines of what it cancels.
/// </summary>
internal static class CollectivePostings
{
    public static IReadOnlyList<JournalLine> Of(ICollectiveFact fact) => fact switch
    {
        CollectiveOpened f => Open(f, f.Available, f.Reserve),
        CollectiveOpeningReversed f => Postings.Negate(Open(f, f.Available, f.Reserve)),
        IncomeRecorded f => Income(f, f.Terms),
        IncomeReversed f => Postings.Negate(Income(f, f.Terms)),
        CostRecorded f => Cost(f, f.Terms),
        CostReversed f => Postings.Negate(Cost(f, f.Terms)),
        SubsidyReceived f => Subsidy(f, f.Terms),
        SubsidyReversed f => Postings.Negate(Subsidy(f, f.Terms)),
        EarmarkedRecognised f => Recognition(f, f.Terms),
        EarmarkedRecognitionReversed f => Postings.Negate(Recognition(f, f.Terms)),
        DonationReceived f => Donation(f, f.Terms),
        DonationReversed f => Postings.Negate(Donation(f, f.Terms)),
        ReserveReleased f => Postings.Move(Reserve(f), Available(f)),
        ReserveReleaseReversed f => Postings.Negate(Postings.Move(Reserve(f), Available(f))),
        DistributionPaid f => Distribution(f, f.Use),
        DistributionPaymentReversed f => Postings.Negate(Distribution(f, f.Use)),
        CollectiveCarriedOver f => Postings.Negate(Carried(f, f.Carried)),
        CollectiveCarriedForward f => Carried(f, f.Carried),
        _ => throw new InvalidOperationException($"No postings are defined for {fact.GetType().Name}."),
    };

    private static IReadOnlyList<JournalLine> Open(ICollectiveFact f, Money available, Money reserve) =>
        WithoutZeros(
            Line(f, JournalAccount.OpeningSource) with { Amount = -f.Amount },
            Available(f) with { Amount = available },
            Reserve(f) with { Amount = reserve });

    private static IReadOnlyList<JournalLine> Income(ICollectiveFact f, IncomeTerms terms) => Postings.Move(
        Line(f, JournalAccount.Income(terms.Category)) with
        {
            Enterprise = terms.Enterprise, Mode = terms.Mode, Recurring = terms.Recurring,
            Counterparty = terms.Counterparty, Chart = terms.Chart.ToString(),
        },
        Available(f));

    private static IReadOnlyList<JournalLine> Cost(ICollectiveFact f, CostTerms terms) => Postings.Move(
        Available(f),
        Line(f, JournalAccount.Cost(terms.Category)) with
        {
            Enterprise = terms.Enterprise, Counterparty = terms.Payee, Chart = terms.Chart.ToString(),
        });

    private static IReadOnlyList<JournalLine> Subsidy(ICollectiveFact f, SubsidyTerms terms) =>
        terms.Earmark is null ? Earned(f, terms.Chart, terms.Tier) : Owed(f, terms.Tier);

    // The money stops being owed to its tier, line by line, and becomes income that may be spent.
    private static IReadOnlyList<JournalLine> Recognition(ICollectiveFact f, RecognitionTerms terms) =>
        [.. Postings.Negate(Owed(f, terms.Tier)), .. Earned(f, terms.Chart, terms.Tier)];

    private static IReadOnlyList<JournalLine> Owed(ICollectiveFact f, FundingTier tier) => Postings.Move(
        Line(f, JournalAccount.Source(tier)) with { Tier = tier },
        Line(f, JournalAccount.EarmarkedPayable) with
        {
            Tier = tier, Chart = ChartUses.EarmarkedPayable(f.EffectiveOn).ToString(),
        });

    private static IReadOnlyList<JournalLine> Earned(ICollectiveFact f, ChartCode chart, FundingTier tier) =>
        Postings.Move(
            Line(f, JournalAccount.Income(IncomeCategory.Subsidy)) with { Tier = tier, Chart = chart.ToString() },
            Available(f) with { Tier = tier });

    private static IReadOnlyList<JournalLine> Donation(ICollectiveFact f, DonationTerms terms) => Postings.Move(
        Line(f, terms.Kind == DonationKind.Donation ? JournalAccount.DonorSource : JournalAccount.MarketSource) with
        {
            Counterparty = terms.Donor,
        },
        Reserve(f));

    private static IReadOnlyList<JournalLine> Distribution(ICollectiveFact f, DistributionUse use) => Postings.Move(
        Available(f), use switch
        {
            DistributionUse.Reserve => Reserve(f),
            DistributionUse.Members => Distributed(f, "members"),
            DistributionUse.Other => Distributed(f, "other"),
            _ => throw new InvalidOperationException($"Nothing is paid for {use}."),
        });

    private static IReadOnlyList<JournalLine> Carried(ICollectiveFact f, CarriedCollective carried) => WithoutZeros(
    [
        Line(f, JournalAccount.CarriedOver) with { Amount = -f.Amount },
        Available(f) with { Amount = carried.Available },
        Reserve(f) with { Amount = carried.Reserve },
        .. carried.Earmarks.Select(e => Owed(f, e.Tier)[1] with { Amount = e.Left }),
    ]);

    private static JournalLine Distributed(ICollectiveFact f, string use) =>
        Line(f, JournalAccount.Distributed(use)) with { Chart = ChartUses.Distribution(f.EffectiveOn).ToString() };

    private static JournalLine Available(ICollectiveFact f) =>
        Line(f, JournalAccount.Available) with { Chart = ChartUses.Bank(f.EffectiveOn).ToString() };

    private static JournalLine Reserve(ICollectiveFact f) =>
        Line(f, JournalAccount.Reserve) with { Chart = ChartUses.Reserve(f.EffectiveOn).ToString() };

    private static IReadOnlyList<JournalLine> WithoutZeros(params IReadOnlyList<JournalLine> lines) =>
        [.. lines.Where(line => line.Amount != Money.Zero)];

    private static JournalLine Line(ICollectiveFact f, string account) => new(
        f.Books.Holder, f.Books.Village, FundCodes.Collective, f.Books.Year, account, f.Amount);
}
