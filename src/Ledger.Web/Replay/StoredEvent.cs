using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using NodaTime;

namespace Ledger.Web.Replay;

/// <summary>An event as stored: its place, its stored name, its data in JSON and the time it was recorded.</summary>
internal sealed record StoredEvent(
    long Sequence, string Stream, long Version, string Type, byte[] Data, Instant RecordedAt)
{
    /// <summary>The fact that was stored.</summary>
    /// <exception cref="UnreadableEventException">The name is unknown, or the data is not of that fact.</exception>
    public IFact Fact()
    {
        try
        {
            return (IFact)JsonSerializer.Deserialize(Data, FactNames.TypeOf(Type), LedgerJson.Stored)!;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or FormatException
            or ArgumentException or NodaTime.Text.UnparsableValueException)
        {
            throw new UnreadableEventException(this, cause);
        }
    }
}

/// <summary>An event cannot be read: a newer version of the program wrote it, or it was changed by hand.</summary>
internal sealed class UnreadableEventException(StoredEvent @event, Exception cause) : Exception(
    $"Event {@event.Sequence} ({@event.Type} on {@event.Stream}) cannot be read: {cause.Message}", cause);
