using System.Collections.Concurrent;
using Ledger.Domain.Findings;
using Ledger.Domain.Rules;
using Ledger.Domain.Rules.Catalogue;
using Ledger.Web.Journal;
using NodaTime;

namespace Ledger.Web.Rules;

/// <summary>What the rules found at a moment, and what people said of it by then.</summary>
/// <param name="Marks">The last mark on each hit, by its id.</param>
public sealed record RuleRun(IReadOnlyList<Hit> Hits, IReadOnlyDictionary<string, HitReviewed> Marks);

/// <summary>
/// Runs all rules over a tenant's book at a settled moment. The answer for a moment never changes, so the latest ones
/// are kept for the pages and requests that ask for the same moment again.
/// </summary>
public sealed class RuleRunner(RuleBookReader books)
{
    private const int Kept = 8;
    private readonly ConcurrentDictionary<(string Tenant, LocalDate On, long Sequence), RuleRun> known = new();

    /// <summary>Every hit in the units, in the order of the rules.</summary>
    public async Task<RuleRun> Run(
        string tenant, IReadOnlyCollection<string> units, SettledMoment moment, LocalDate today,
        CancellationToken cancellation)
    {
        var key = (tenant, moment.On ?? today, moment.Sequence);
        if (!known.TryGetValue(key, out var whole))
        {
            if (known.Count >= Kept)
            {
                known.Clear();
            }

            whole = known[key] = await Fresh(tenant, moment, today, cancellation);
        }

        var seen = units.ToHashSet(StringComparer.Ordinal);
        return whole with { Hits = [.. whole.Hits.Where(h => seen.Contains(h.Unit))] };
    }

    private async Task<RuleRun> Fresh(
        string tenant, SettledMoment moment, LocalDate today, CancellationToken cancellation)
    {
        var book = await books.At(tenant, moment, today, cancellation);
        var marks = book.Of<HitReviewed>().GroupBy(m => m.Fact.Hit).ToDictionary(g => g.Key, g => g.Last().Fact);
        return new RuleRun([.. RuleCatalogue.All.SelectMany(rule => rule.Run(book))], marks);
    }
}
