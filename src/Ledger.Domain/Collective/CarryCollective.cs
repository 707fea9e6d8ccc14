using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>
/// Carries what a year's books hold on 31 December to the next year's on 1 January. What is recorded in the old year
/// later can be carried by doing it again.
/// </summary>
/// <param name="Books">The books of the year that ends.</param>
public sealed record CarryCollective(CollectiveKey Books, Evidence Evidence, string Summary) : Command
{
    private CollectiveKey Next => Books with { Year = new FiscalYear(Books.Year.Value + 1) };

    private LocalDate From => Books.Year.LastDay;

    private LocalDate To => Next.Year.FirstDay;

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Books.Stream, Next.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
    [
        NumberSeries.Voucher(Books.Holder, VoucherKind.Transfer, From),
        NumberSeries.Voucher(Books.Holder, VoucherKind.Transfer, To),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Books.Holder, From), new(Books.Holder, To)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Books.Village, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var carried = Left(book.Read<CollectiveBooks>(Books.Stream));
        var amount = carried.Available + carried.Reserve + Money.Sum(carried.Earmarks.Select(e => e.Left));
        return Checks.First(
            CollectiveChecks.Books(book, Books, From),
            Checks.Filled(Summary, "summary", "摘要", "summary"),
            amount.IsPositive ? null : new NothingToCarry(Books.Year)) is { } refusal
            ? refusal
            : Decision.Accept(
                new Written(Books.Stream, new CollectiveCarriedOver(Books, carried, amount, From,
                    stamp.Voucher(Books.Holder, VoucherKind.Transfer, From, Evidence), Summary)),
                new Written(Next.Stream, new CollectiveCarriedForward(Next, carried, amount, To,
                    stamp.Voucher(Books.Holder, VoucherKind.Transfer, To, Evidence), Summary)));
    }

    private static CarriedCollective Left(CollectiveBooks books) => new(
        books.Available.Final,
        books.Reserve.Final,
        [
            .. from open in books.Earmarks.OrderBy(e => e.Key, StringComparer.Ordinal)
               where open.Value.Left.Final.IsPositive
               select new CarriedEarmark(
                   Voucher.Parse(open.Key)!, open.Value.Tier, open.Value.Earmark, open.Value.Left.Final),
        ],
        [
            .. from unpaid in books.Unpaid.OrderBy(u => u.Key)
               where unpaid.Value.Final.IsPositive
               select new DistributionShare(unpaid.Key, unpaid.Value.Final),
        ],
        books.Undistributed.Final);
}
