using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contributions;

/// <summary>
/// Records what partners of co-building gave to a unit. Cash is booked to the unit's account; goods are booked at
/// their value when one is stated, and otherwise only recorded.
/// </summary>
public sealed record RecordContribution(
    ContributionTerms Terms, LocalDate EffectiveOn, Evidence Evidence, string Summary) : Command
{
    private NumberSeries Series => new(Terms.Recipient, Contribution.Kind, EffectiveOn.Year);

    private AccountKey Account => Contribution.Account(Terms.Recipient, EffectiveOn);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) =>
        Terms.Kind == ContributionKind.Cash ? [Account.Stream] : [];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        HolderIn(book) is { } holder && Terms.Total is not null
            ? [Series, NumberSeries.Voucher(holder, Booking, EffectiveOn)]
            : [Series];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        HolderIn(book) is { } holder ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Terms.Recipient, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Existing(book, Terms.Recipient, EffectiveOn),
                HolderIn(book) is null ? new UnitWithoutOffice(Terms.Recipient) { Field = "recipient" } : null,
                Checks.Kept(book, FundCodes.CoBuilding, HolderKind.Fiscal),
                Checks.Filled(Summary, "summary", "摘要", "summary"),
                ContributionChecks.Terms(Terms),
                Terms.Kind == ContributionKind.Cash && HolderIn(book) is { } keeper
                    ? AccountChecks.KeptBy(book, Account, keeper)
                    : null) is { } refusal)
        {
            return refusal;
        }

        var id = $"co-{Terms.Recipient}-{EffectiveOn.Year}-{stamp.Number(Series)}";
        var holder = HolderIn(book)!.Value;
        var record = new ContributionRecorded(id, holder, Terms, EffectiveOn, Evidence, Summary);
        return new Decision.Accepted([
            new Written(Contribution.Stream(id), record), .. Booked(record, stamp)]) { Id = id };
    }

    private IEnumerable<Written> Booked(ContributionRecorded record, Stamp stamp)
    {
        if (Terms.Total is not { } total)
        {
            return [];
        }

        var voucher = stamp.Voucher(record.Holder, Booking, EffectiveOn, Evidence);
        return Terms.Kind == ContributionKind.Cash
            ? Contribution.Bookings(Terms).Select(b => new Written(Account.Stream, new ContributionBooked(
                Account, record.Holder, record.Id, b.Contributor, b.Amount, EffectiveOn, voucher, Summary)))
            : [new Written(Contribution.Stream(record.Id), new InKindReceived(record.Id, record.Holder,
                Terms.Recipient, Terms.Givers, Terms.Project, total, EffectiveOn, voucher, Summary))];
    }

    private VoucherKind Booking =>
        Terms.Kind == ContributionKind.Cash ? VoucherKind.Receipt : VoucherKind.Transfer;

    private Holder? HolderIn(IBook book) =>
        book.Units.FiscalOfficeOf(Terms.Recipient, EffectiveOn) is { } office ? Holder.Fiscal(office) : null;
}
