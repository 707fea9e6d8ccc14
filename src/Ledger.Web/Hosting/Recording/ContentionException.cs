using JasperFx;
using JasperFx.Events;
using Marten.Exceptions;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>Another request held or changed the same documents; the same submission may be tried again.</summary>
public sealed class ContentionException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the store said.</summary>
    public ContentionException(Exception inner)
        : this("Others changed the same documents.", inner)
    {
    }

    /// <summary>
    /// Whether an error of the store means contention: a serialisation failure, a deadlock, a lock that was not had in
    /// time, or a key that another request took between our look and our write.
    /// </summary>
    public static bool Is(Exception error) => error switch
    {
        ContentionException or ConcurrencyException => true,
        Marten.Exceptions.ExistingStreamIdCollisionException => true,
        JasperFx.Events.ExistingStreamIdCollisionException => true,
        Marten.Exceptions.StreamLockedException => true,
        PostgresException { SqlState: "40001" or "40P01" or "55P03" or "23505" } => true,
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
