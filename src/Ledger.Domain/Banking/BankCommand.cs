using Ledger.Domain.Kernel;

namespace Ledger.Domain.Banking;

/// <summary>A command on a holder's bank account.</summary>
public abstract record BankCommand : Command
{
    /// <summary>Whose account it is.</summary>
    public abstract Holder Holder { get; init; }

    /// <summary>The key of its stream.</summary>
    protected string Stream => BankAccount.Stream(Holder);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Holder switch
    {
        { Kind: HolderKind.Dues, Owner: var committee } =>
            book.Parties.Find(committee)?.Places.MaxBy(p => p.From)?.Value.Unit ?? committee,
        var holder => holder.Owner,
    }, Role.Recorder);

    /// <summary>The account is followed.</summary>
    protected Refusal? Open(IBook book) =>
        book.Read<BankAccount>(Stream).IsOpen ? null : new BankAccountUnknown(Holder.ToString());
}
