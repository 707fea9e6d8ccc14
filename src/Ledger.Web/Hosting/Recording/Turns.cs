using System.Collections.Concurrent;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>
/// Gives submissions of a tenant their turn. While one is being written, those that arrive wait together and are
/// then recorded in one transaction: they share its round trips and its one write to the disk, so the book keeps up
/// where many write to one account or draw from one number series. Alone, a submission waits for nobody.
/// </summary>
/// <param name="record">Records a group, waiting for locks of others no longer than said; zero is without end.</param>
internal sealed class Turns(Func<IReadOnlyList<Prepared>, TimeSpan, Task> record)
{
    private const int Largest = 64;

    /// <summary>Far longer than another process writes, far shorter than a file is taken in.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, Queue> queues = new(StringComparer.Ordinal);

    /// <summary>Records the submission when its turn comes.</summary>
    public async Task<Outcome> Take(Prepared member)
    {
        var queue = queues.GetOrAdd(member.Submission.Request.Tenant, _ => new Queue());
        if (queue.Join(member) is { } first)
        {
            await Run(first);
            // Whoever waits now must not wait for this answer to be on its way.
            if (queue.Next() is { } next)
            {
                _ = Task.Run(() => Drain(queue, next));
            }
        }

        return await member.Outcome;
    }

    private async Task Drain(Queue queue, List<Prepared> group)
    {
        for (List<Prepared>? next = group; next is not null; next = queue.Next())
        {
            await Run(next);
        }
    }

    /// <summary>
    /// One that cannot be recorded does not take the others with it: each then has a transaction of its own, one after the
    /// other, so that they do not get into each other's way. Who has to wait for a lock waits beside the line, which
    /// moves on.
    /// </summary>
    private async Task Run(IReadOnlyList<Prepared> group)
    {
        try
        {
            await record(group, patience);
        }
        catch (Exception error) when (IsOutOfPatience(error))
        {
            foreach (var member in group)
            {
                _ = RunBeside(member);
            }
        }
        catch (Exception error) when (group is [var alone])
        {
            alone.Tell(error);
        }
        catch (Exception)
        {
            foreach (var member in group)
            {
                await Run([member]);
            }
        }
    }

    private async Task RunBeside(Prepared member)
    {
        try
        {
            await record([member], TimeSpan.Zero);
        }
        catch (Exception error)
        {
            member.Tell(error);
        }
    }

    private static bool IsOutOfPatience(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable }
        || (error.InnerException is { } inner && IsOutOfPatience(inner));

    private sealed class Queue
    {
        private readonly List<Prepared> waiting = [];
        private bool isBusy;

        /// <summary>Lines up; returns the group to record when nobody is being written.</summary>
        public List<Prepared>? Join(Prepared member)
        {
            lock (waiting)
            {
                waiting.Add(member);
                if (isBusy)
                {
                    return null;
                }

                isBusy = true;
                return Cut();
            }
        }

        /// <summary>The next group for one who has finished; null when nobody waits.</summary>
        public List<Prepared>? Next()
        {
            lock (waiting)
            {
                if (waiting.Count > 0)
                {
                    return Cut();
                }

                isBusy = false;
                return null;
            }
        }

        /// <summary>The first in line with all that may share a transaction with it; a key stands in a group once.</summary>
        private List<Prepared> Cut()
        {
            var group = new List<Prepared> { waiting[0] };
            var keys = new HashSet<string>(StringComparer.Ordinal) { waiting[0].Submission.Request.Key };
            for (var i = 1; !group[0].IsAlone && i < waiting.Count && group.Count < Largest; i++)
            {
                if (!waiting[i].IsAlone && keys.Add(waiting[i].Submission.Request.Key))
                {
                    group.Add(waiting[i]);
                }
            }

            waiting.RemoveAll(group.Contains);
            return group;
        }
    }
}
