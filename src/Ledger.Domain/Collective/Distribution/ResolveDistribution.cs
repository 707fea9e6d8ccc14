using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Distribution;

/// <summary>Records the members' resolution on the result, in legal order. No money moves.</summary>
public sealed record ResolveDistribution(
    CollectiveKey Books, string DecisionNo, IReadOnlyList<DistributionShare> Shares, LocalDate EffectiveOn,
    Evidence Evidence, string Summary) : Command
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
        return Checks.First(
            CollectiveChecks.Books(book, Books, EffectiveOn),
            Shares.Count == 0 || Shares.Select(s => s.Use).Distinct().Count() < Shares.Count
                ? new DistributionSharesInvalid { Field = "shares" }
                : null,
            Shares.Select(s => Checks.Positive(s.Amount)).FirstOrDefault(r => r is not null) is { } wrong
                ? wrong with { Field = "shares" }
                : null,
            Checks.InYear(Books.Year, EffectiveOn),
            Checks.Filled(DecisionNo, "decisionNo", "决议编号", "number of the resolution"),
            Checks.Filled(Summary, "summary", "摘要", "summary"),
            books.Resolutions.ContainsKey(DecisionNo)
                ? new DistributionAlreadyResolved(DecisionNo) { Field = "decisionNo" }
                : null,
            InOrder(books),
            WithinResult(books)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Books.Stream, new DistributionResolved(
                Books, DecisionNo, Shares, EffectiveOn, Evidence, Summary)));
    }

    private DistributionOutOfOrder? InOrder(CollectiveBooks books)
    {
        var lossLeft = books.LossLeft - Of(DistributionUse.LossCover);
        return lossLeft < Money.Zero
            ? new DistributionOutOfOrder($"以前年度亏损只剩 {books.LossLeft} 元，请改小弥补金额",
                $"Only {books.LossLeft} yuan of losses are left; lower the cover") { Field = "shares" }
            : lossLeft.IsPositive && Moved.IsPositive
                ? new DistributionOutOfOrder($"还有 {lossLeft} 元亏损未弥补，请先弥补",
                    $"{lossLeft} yuan of losses are not covered yet; cover them first") { Field = "shares" }
                : ReserveMissing
                    ? new DistributionOutOfOrder("尚未提取公积公益金，请先提取",
                        "Nothing is set aside for the common reserve; do that first") { Field = "shares" }
                    : null;
    }

    // A loss brought forward lowers the undistributed result already, so covering it takes nothing more from it.
    private DistributionExceedsResult? WithinResult(CollectiveBooks books)
    {
        var left = books.Undistributed.LeastFrom(EffectiveOn);
        var result = left + books.LossLeft;
        return left < Moved || result < Of(DistributionUse.LossCover)
            ? new DistributionExceedsResult(Moved.IsPositive ? left : result, Money.Sum(Shares.Select(s => s.Amount)))
            {
                Field = "shares",
            }
            : null;
    }

    private Money Moved =>
        Of(DistributionUse.Reserve) + Of(DistributionUse.Members) + Of(DistributionUse.Other);

    private bool ReserveMissing => Moved.IsPositive && !Of(DistributionUse.Reserve).IsPositive;

    private Money Of(DistributionUse use) =>
        Money.Sum(Shares.Where(s => s.Use == use).Select(s => s.Amount));
}
