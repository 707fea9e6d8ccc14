using Ledger.Domain.Kernel;
using Marten;
using NodaTime;

namespace Ledger.Web.Hosting.Recording;

/// <summary>Who asks, from where and why; written on every event.</summary>
/// <param name="Tenant">The district whose book it is.</param>
/// <param name="Actor">The signed-in person with the grants in force.</param>
/// <param name="Key">The idempotency key; the same key with the same body changes the book once.</param>
/// <param name="Fingerprint">SHA-256 of the request's method, path and body.</param>
/// <param name="RequestId">Joins what the log and the book say about the request.</param>
/// <param name="Address">The client's network address.</param>
/// <param name="Reason">Why, in the actor's words, where the command itself does not say.</param>
public sealed record RequestContext(
    string Tenant, Actor Actor, string Key, byte[] Fingerprint, string RequestId, string? Address, string? Reason);

/// <summary>A command on its way to the book.</summary>
public sealed record Submission(RequestContext Request, Command Command)
{
    /// <summary>What is kept outside of the book and committed with the facts or not at all, such as a password.</summary>
    public Action<IDocumentSession>? Alongside { get; init; }
}

/// <summary>What was recorded, given again for every repetition of the request.</summary>
/// <param name="Id">The number of the document created or moved, if any.</param>
/// <param name="Voucher">The voucher number, if money moved.</param>
public sealed record Receipt(string? Id, string? Voucher, Instant RecordedAt, IReadOnlyList<RecordedFact> Facts);

/// <summary>The place and stored name of a recorded fact.</summary>
public sealed record RecordedFact(string Stream, long Version, string Type);

/// <summary>The answer to a submission.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Recorded now, or recorded before under the same key.</summary>
    public sealed record Recorded(Receipt Receipt, bool Again) : Outcome;

    /// <summary>Refused; nothing changed.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome;
}
