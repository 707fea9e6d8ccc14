using Ledger.Domain.Findings;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;

namespace Ledger.Web.Findings;

/// <summary>Reads findings at a moment, newest first, within the units a reader may see.</summary>
public sealed class FindingRegister(StateReader states)
{
    /// <summary>A page of findings.</summary>
    public async Task<Slice<Finding>> Page(
        JournalScope scope, SettledMoment moment, string? after, int size, CancellationToken cancellation)
    {
        var streams = await states.Newest(
            scope, FactNames.All[typeof(FindingRaised)], moment, after, size, cancellation);
        return new Slice<Finding>(
            await states.Many<Finding>(scope.Tenant, streams.Rows, moment, cancellation), streams.Next);
    }

    /// <summary>One finding; null when there is none in the units.</summary>
    public async Task<Finding?> One(
        string tenant, IReadOnlyCollection<string> units, string id, SettledMoment moment, CancellationToken cancellation) =>
        await states.One<Finding>(tenant, Finding.Stream(id), moment, cancellation) is { Terms: { } terms } finding
            && units.Contains(terms.Unit) ? finding : null;
}
