using Ledger.Domain.Kernel;

namespace Ledger.Domain.Payments;

/// <summary>A command on a payment document that exists.</summary>
public abstract record PaymentCommand : Command
{
    /// <summary>Its number.</summary>
    public abstract string Id { get; init; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <summary>Its stream.</summary>
    protected string Stream => Payment.Stream(Id);

    /// <summary>The document as it stands.</summary>
    protected Payment Document(IBook book) => book.Read<Payment>(Stream) with { Id = Id };

    /// <summary>The unit whose account it is about.</summary>
    protected string UnitIn(IBook book) => Document(book).Account?.Unit ?? "";

    /// <summary>The facts that free what the document keeps, when it keeps anything.</summary>
    protected static IEnumerable<Written> Release(Payment document, Stamp stamp, NodaTime.LocalDate day, string reason)
    {
        if (document is not { Hold: { } hold, Account: { } account, Terms: { } terms, Holder: { } holder })
        {
            return [];
        }

        return
        [
            new Written(account.Stream, new Accounts.HoldReleased(
                account, holder, hold, terms.Purpose, terms.Project, terms.Amount, day,
                stamp.Voucher(holder, VoucherKind.Transfer, day, Evidence.None), reason)),
        ];
    }
}
