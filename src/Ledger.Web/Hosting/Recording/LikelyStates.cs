using System.Collections.Concurrent;
using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Recording;

/// <summary>
/// States of streams as this process last saw them: a guess at which numbers and months a command will need, so that
/// they can be asked for in the same round trip that locks. Never more than a guess: what is decided comes from the
/// locked states, and what was guessed wrongly is asked for again.
/// </summary>
internal sealed class LikelyStates
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<(string Tenant, string Stream), IStreamState> states = new();

    public IStreamState? Of(string tenant, string stream) => states.GetValueOrDefault((tenant, stream));

    public void Remember(string tenant, string stream, IStreamState state)
    {
        if (states.Count >= Most)
        {
            states.Clear();
        }

        states[(tenant, stream)] = state;
    }
}
