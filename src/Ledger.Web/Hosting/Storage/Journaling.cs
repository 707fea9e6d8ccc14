using JasperFx.Events;
using Ledger.Domain.Allocations;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using Ledger.Domain.Users;
using Marten;
using Marten.Events.Projections;

namespace Ledger.Web.Hosting.Storage;

/// <summary>Writes the journal in the transaction of its facts, by one call of one database function.</summary>
public sealed class Journaling : IProjection
{
    /// <inheritdoc />
    public Task ApplyAsync(
        IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        operations.QueueOperation(new PostToJournal(operations.TenantId, events[0].Timestamp, events, LinesOf(events),
            Posting.Of((IDocumentSession)operations, events)));
        ClosedPeriods.Queue(operations, events);
        return Task.CompletedTask;
    }

    /// <summary>The lines under stored events, in their order.</summary>
    public static IReadOnlyList<StoredLine> LinesOf(IEnumerable<IEvent> events) =>
    [
        .. from e in events
           where e.Data is IMoneyFact
           from numbered in Postings.Of((IFact)e.Data).Select((line, index) => (Line: line, Index: index))
           select new StoredLine(e.Sequence > 0 ? e.Sequence : null, e.StreamKey!, e.Version, (short)numbered.Index,
               (IMoneyFact)e.Data, numbered.Line),
    ];

    /// <summary>
    /// The units that a fact at a version brings to its stream. A stream says what it is about when it begins; only
    /// the lines of an allocation can be replaced later, a person can be given a role elsewhere, and a paper can be used
    /// by another unit.
    /// </summary>
    public static IReadOnlyList<string> SubjectsOf(long version, IFact fact) =>
        version == 1 || fact is AllocationRevised or RoleGranted or PaperUsed ? Subjects.Of(fact) : [];
}

/// <summary>A journal line with the place of the fact it stands under.</summary>
/// <param name="Sequence">The number of the fact in the order of recording; null until the store has given one out.</param>
public sealed record StoredLine(
    long? Sequence, string Stream, long Version, short Number, IMoneyFact Fact, JournalLine Line);
