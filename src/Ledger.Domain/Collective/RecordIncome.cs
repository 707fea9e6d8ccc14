using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Contracts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Individuals;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>Records income of a village under the account of the chart in force on the day.</summary>
/// <param name="Code">An income account: of the chart of 2023 from 2024-01-01 on, of that of 2004 before.</param>
/// <param name="Recurring">Whether it comes again next period.</param>
/// <param name="Enterprise">The village enterprise that earned it, if any.</param>
/// <param name="Mode">The operating mode; the enterprise's own when left out.</param>
public sealed record RecordIncome(
    CollectiveKey Books, string Code, Money Amount, LocalDate EffectiveOn, bool Recurring, string Counterparty,
    string? Enterprise, string? Mode, string? Contract, Evidence Evidence, string Summary) : CollectiveCommand
{
    /// <summary>The payment of the contract it is for; needs a registered contract of the village.</summary>
    public int? Instalment { get; init; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) =>
    [
        .. base.Streams(book),
        .. Enterprise is null ? [] : new[] { Enterprises.Enterprise.Stream(Enterprise) },
        .. Contract is null ? [] : new[] { Contracts.Contract.Stream(Contract) },
    ];

    /// <inheritdoc />
    protected override string? Party => Counterparty;

    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Receipt;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            CollectiveChecks.Entry(book, Books, EffectiveOn, Amount, Summary),
            Checks.Filled(Counterparty, "counterparty", "交款单位", "counterparty"),
            IndividualChecks.Named(book, Counterparty, Books.Village, "counterparty"),
            CollectiveChecks.Account(EffectiveOn, Code, Fits),
            EnterpriseChecks.BelongsTo(book, Enterprise, Books.Village, EffectiveOn),
            ContractChecks.Named(book, Contract, Instalment, Books.Village)) is { } refusal
            ? refusal
            : Afforded(book, new IncomeRecorded(Books, Terms(book), Amount, EffectiveOn,
                Numbered(stamp, Evidence), Summary));

    private static Refusal? Fits(ChartAccount account) => account switch
    {
        { Nature: not AccountNature.Income } => new ChartAccountDoesNotFit(account, "收入", "income"),
        { Category: IncomeCategory.Subsidy } => new SubsidyHasItsOwnEntry(),
        _ => null,
    };

    private IncomeTerms Terms(IBook book)
    {
        var account = ChartOfAccounts.On(EffectiveOn).Find(Code)!;
        var mode = Mode ?? EnterpriseChecks.ModeOn(book, Enterprise, EffectiveOn);
        return new IncomeTerms(account.Key, account.Category!, Enterprise, mode, Recurring, Counterparty, Contract)
        {
            Instalment = Instalment,
        };
    }
}
