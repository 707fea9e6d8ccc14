using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Periods;

/// <summary>Whether a month of a holder's books is closed, and for whom it is open again until when.</summary>
public sealed record BookPeriod(bool IsClosed, IReadOnlyList<string> ReopenedFor, Instant? ReopenedUntil)
    : IStreamState<BookPeriod>
{
    /// <inheritdoc />
    public static string Kind => "period";

    /// <inheritdoc />
    public static BookPeriod Initial { get; } = new(false, [], null);

    /// <summary>Whether the person may not record into the month at the moment.</summary>
    public bool Bars(string person, Instant at) => IsClosed && !(at < ReopenedUntil && ReopenedFor.Contains(person));

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        BooksClosed => new BookPeriod(true, [], null),
        BooksReopened f => this with { ReopenedFor = f.For, ReopenedUntil = f.Until },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
