using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Kernel;
using Ledger.Domain.Individuals;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>
/// Pays for something from a village's own money: an expense, production, or an asset of the chart in force.
/// </summary>
/// <param name="Code">An account that money may be spent on: of the chart in force on the day.</param>
/// <param name="DecisionNo">The number of the decision record (四议两公开), where one is required.</param>
public sealed record RecordCost(
    CollectiveKey Books, string Code, Money Amount, LocalDate EffectiveOn, string Payee, string? Enterprise,
    string? Contract, string? DecisionNo, Evidence Evidence, string Summary) : CollectiveCommand
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) =>
        [.. base.Streams(book), .. Enterprise is null ? [] : new[] { Enterprises.Enterprise.Stream(Enterprise) }];

    /// <inheritdoc />
    protected override string? Party => Payee;

    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Payment;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            CollectiveChecks.Entry(book, Books, EffectiveOn, Amount, Summary),
            Checks.Filled(Payee, "payee", "收款人", "payee"),
            IndividualChecks.Named(book, Payee, Books.Village, "payee"),
            CollectiveChecks.Account(EffectiveOn, Code, Fits),
            EnterpriseChecks.BelongsTo(book, Enterprise, Books.Village, EffectiveOn)) is { } refusal
            ? refusal
            : Afforded(book, new CostRecorded(
                Books, Terms(), Amount, EffectiveOn, Numbered(stamp, Evidence), Summary));

    private static ChartAccountDoesNotFit? Fits(ChartAccount account) =>
        account.Nature != AccountNature.Income && account.Category is not null
            ? null
            : new ChartAccountDoesNotFit(account, "支出", "cost");

    private CostTerms Terms()
    {
        var account = ChartOfAccounts.On(EffectiveOn).Find(Code)!;
        return new CostTerms(account.Key, account.Category!, Enterprise, Payee, Contract, DecisionNo);
    }
}
