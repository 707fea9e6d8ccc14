using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Journal;

/// <summary>
/// Settles moments, see <c>ledger.settle</c>: a settled moment is one whose facts are all in, so that a question about
/// it always has the same answer. A question about a moment just past waits for the writers in flight.
/// </summary>
/// <param name="patienceNow">How long a question about now waits before it is put to just before the writers.</param>
/// <param name="patienceThen">How long a question about a named moment waits before it is refused.</param>
/// <param name="timers">What waits for a moment that is nearly there.</param>
internal sealed class Settling(
    NpgsqlDataSource source, Duration patienceNow, Duration patienceThen, TimeProvider timers)
{
    /// <summary>How far ahead a moment may lie to be waited for: clocks of two machines differ by less.</summary>
    private static readonly Duration nearly = Duration.FromSeconds(1);

    /// <summary>With the patience of the service.</summary>
    public Settling(NpgsqlDataSource source)
        : this(source, Duration.FromMilliseconds(500), Duration.FromSeconds(10), TimeProvider.System)
    {
    }

    // The latest named moment that was settled, in microseconds since 1970: all before it are settled for good.
    private long settled = long.MinValue;

    /// <summary>The settled moment of a question: the one asked for, or now.</summary>
    /// <exception cref="MomentRefusedException">It lies ahead, or writers take too long.</exception>
    public async Task<Instant> Settle(Instant? knownAt, CancellationToken cancellation)
    {
        var asked = knownAt is { } at ? Microseconds(at) : (long?)null;
        if (asked <= Interlocked.Read(ref settled))
        {
            return InstantOf(asked.Value);
        }

        var (moment, ahead) = await Ask(asked, cancellation);
        // A timer may fire some milliseconds early, by a clock of its own: only the database says that it is time.
        while (ahead > 0)
        {
            await Await(ahead, cancellation);
            (moment, ahead) = await Ask(asked, cancellation);
        }

        if (moment is not { } final)
        {
            throw new MomentRefusedException(new MomentNotSettled());
        }

        if (asked is not null)
        {
            Remember(final);
        }

        return InstantOf(final);
    }

    private async Task<(long? Settled, long Ahead)> Ask(long? asked, CancellationToken cancellation)
    {
        await using var settle = source.CreateCommand("select settled, ahead from ledger.settle($1, $2)");
        settle.Parameters.AddWithValue(NpgsqlDbType.Bigint, (object?)asked ?? DBNull.Value);
        settle.Parameters.AddWithValue((int)(asked is null ? patienceNow : patienceThen).TotalMilliseconds);
        await using var row = await settle.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (await row.IsDBNullAsync(0, cancellation) ? null : row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>Waits until the clock is there.</summary>
    private async Task Await(long ahead, CancellationToken cancellation)
    {
        var wait = Duration.FromTicks((ahead + 1) * 10);
        if (wait > nearly)
        {
            throw new MomentRefusedException(new MomentAhead());
        }

        await Task.Delay(wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1), timers, cancellation);
    }

    private void Remember(long moment)
    {
        var known = Interlocked.Read(ref settled);
        while (known < moment)
        {
            known = Interlocked.CompareExchange(ref settled, moment, known);
        }
    }

    /// <summary>The database counts in microseconds; what is smaller is left off, towards the past.</summary>
    private static long Microseconds(Instant at) => (long)Math.Floor(at.ToUnixTimeTicks() / 10m);

    private static Instant InstantOf(long microseconds) => Instant.FromUnixTimeTicks(microseconds * 10);
}
