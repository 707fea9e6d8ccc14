using Ledger.Domain.Kernel;

namespace Ledger.Web.Replay;

/// <summary>An event replayed: what it says, the rows that follow from it, and the rows the journal keeps.</summary>
/// <param name="Fact">Null when the event cannot be read.</param>
/// <param name="Fault">Why it cannot be read or has no lines, in the words of the program.</param>
/// <param name="Derived">The rows that follow from the fact.</param>
/// <param name="Kept">The rows under it in the journal's table.</param>
internal sealed record ReplayedEvent(
    StoredEvent Stored, IFact? Fact, string? Fault, IReadOnlyList<JournalRow> Derived, IReadOnlyList<JournalRow> Kept)
{
    /// <summary>The place of the event in words.</summary>
    public string Place => $"seq {Stored.Sequence} {Stored.Stream} v{Stored.Version}";

    /// <summary>Replays a stored event; what is kept of it is not looked at.</summary>
    public static ReplayedEvent Of(StoredEvent stored)
    {
        IFact? fact = null;
        try
        {
            fact = stored.Fact();
            return new ReplayedEvent(stored, fact, null, JournalRow.Of(stored, fact), []);
        }
        catch (Exception fault) when (fault is UnreadableEventException or InvalidOperationException
            or NullReferenceException or OverflowException)
        {
            return new ReplayedEvent(stored, fact, fault.Message, [], []);
        }
    }
}
