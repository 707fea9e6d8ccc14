using Ledger.Web.Hosting.Api;
using NodaTime;

namespace Ledger.Web.Journal;

/// <summary>Tells pages the sequence of the last event known at an instant in the reader's ledger.</summary>
internal sealed class KnownSequence(WhoAsks whoAsks, JournalReader journal)
{
    /// <summary>The sequence; null when nobody is signed in.</summary>
    public async Task<long?> At(HttpContext context, Instant knownAt) =>
        await whoAsks(context) is { } person
            ? (await journal.Settle(person.Tenant, new AsOf(null, knownAt), context.RequestAborted)).Sequence
            : null;
}
