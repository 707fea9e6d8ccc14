using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using NodaTime;

namespace Ledger.Web.Replay;

/// <summary>An event on its way into an empty book.</summary>
/// <param name="Type">The stored name of the fact.</param>
/// <param name="Data">The fact as JSON.</param>
/// <param name="By">What the recorder says about the request that brought it.</param>
internal sealed record LoadedEvent(
    Guid Id, string Stream, long Version, string Type, byte[] Data, IFact Fact, Instant At, RequestMark By)
{
    /// <summary>A fact written down as the store would.</summary>
    public static LoadedEvent Of(Guid id, string stream, long version, IFact fact, Instant at, RequestMark by)
    {
        var data = JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), LedgerJson.Stored);
        return new LoadedEvent(id, stream, version, FactNames.All[fact.GetType()], data, fact, at, by);
    }
}
