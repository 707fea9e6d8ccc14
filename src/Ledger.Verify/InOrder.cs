using System.Runtime.ExceptionServices;

namespace Ledger.Verify;

/// <summary>
/// Work on each of many things by all processors; the results come in the order of the things, so that findings are
/// the same however many processors there are.
/// </summary>
internal static class InOrder
{
    /// <summary>What the work makes of each.</summary>
    public static IEnumerable<TResult> Of<T, TResult>(IEnumerable<T> things, Func<T, TResult> work)
    {
        using var results = things.AsParallel().AsOrdered().Select(work).GetEnumerator();
        while (Next(results))
        {
            yield return results.Current;
        }
    }

    /// <summary>What went wrong on a processor goes wrong here as it is.</summary>
    private static bool Next<T>(IEnumerator<T> results)
    {
        try
        {
            return results.MoveNext();
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
            throw;
        }
    }
}
