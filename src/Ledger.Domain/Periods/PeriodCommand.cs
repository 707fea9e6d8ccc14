using Ledger.Domain.Kernel;

namespace Ledger.Domain.Periods;

/// <summary>A command that closes or opens one month of a holder's books, alone with it.</summary>
public abstract record PeriodCommand : Command
{
    /// <summary>The month.</summary>
    public abstract PeriodKey Period { get; init; }

    /// <inheritdoc />
    public override bool ClosesDays => true;

    /// <summary>Whether year and month name a month at all.</summary>
    protected bool IsMonth => Period is { Month: >= 1 and <= 12, Year: >= 1 and <= 9998 };

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Period.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => IsMonth ? [new(Period.Holder, Period.FirstDay)] : [];

    /// <summary>The unit whose books they are: the owner's, or the unit of the committee that keeps a dues account.</summary>
    protected string UnitIn(IBook book) => Period.Holder switch
    {
        { Kind: HolderKind.Dues, Owner: var committee } =>
            book.Parties.Find(committee)?.Places.MaxBy(p => p.From)?.Value.Unit ?? committee,
        var holder => holder.Owner,
    };
}
