using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>Pays an approved document; every line is in transit until its unit confirms it.</summary>
public sealed record DisburseAllocation(string Id, LocalDate EffectiveOn) : Command
{
    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book)
    {
        var document = book.Read<Allocation>(Stream);
        return [Stream, .. document.Lines.Select(line => document.Account(line).Stream)];
    }

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [NumberSeries.Voucher(Holder(book), VoucherKind.Payment, EffectiveOn)];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Holder(book), EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Allocation>(Stream).Pool.Holder.Owner ?? "", Role.Payer);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = book.Read<Allocation>(Stream) with { Id = Id };
        if (Checks.First(
                AllocationChecks.AtStep(document, AllocationStep.Approved),
                AllocationChecks.NotPreparedBy(stamp.By, document),
                AllocationChecks.NotTheSame(stamp.By, document.ApprovedBy, "审批", "approving"),
                AllocationChecks.NotSignedBy(stamp.By, document),
                Checks.InYear(document.Pool.Year, EffectiveOn),
                AllocationChecks.NotBefore(EffectiveOn, document.ApprovedOn),
                Checks.First(document.Lines.Select(line =>
                    AccountChecks.KeptBy(book, document.Account(line), document.Pool.Holder)))) is { } refusal)
        {
            return refusal;
        }

        var holder = document.Pool.Holder;
        var voucher = stamp.Voucher(holder, VoucherKind.Payment, EffectiveOn, document.Evidence);
        var bookings = document.Lines.Select(line => new Written(document.Account(line).Stream,
            new AllocationBooked(document.Account(line), holder, Id, line.Tier, line.Amount, EffectiveOn,
                voucher, document.Summary)));
        return Decision.Accept([
            new Written(Stream, new AllocationDisbursed(stamp.By.Id, EffectiveOn)), .. bookings]);
    }

    private Holder Holder(IBook book) => book.Read<Allocation>(Stream).Pool.Holder;
}
