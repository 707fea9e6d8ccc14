using Ledger.Domain.Individuals;
using Ledger.Web.Journal;

namespace Ledger.Web.Individuals;

/// <summary>A natural person as a reader sees it.</summary>
/// <param name="Mark">What stands on vouchers in place of the name.</param>
/// <param name="Name">Null once it was erased.</param>
public sealed record IndividualRow(string Id, string Mark, string Unit, string? Name, bool IsErased);

/// <summary>The natural persons of the reader's units, newest first.</summary>
public sealed class IndividualList(StateReader states, IndividualNames names)
{
    /// <summary>One page of them.</summary>
    public async Task<Slice<IndividualRow>> Page(
        JournalScope scope, SettledMoment moment, string? after, int size, CancellationToken cancellation)
    {
        var page = await states.Newest(scope, "individual-registered.v1", moment, after, size, cancellation);
        var found = await states.Many<Individual>(scope.Tenant, page.Rows, moment, cancellation);
        var known = await names.Of(scope.Tenant, found.Select(i => i.Id), cancellation);
        return new Slice<IndividualRow>(
            [.. found.Select(i => new IndividualRow(i.Id, Individual.MarkOf(i.Id), i.Unit, known[i.Id], known[i.Id] is null))],
            page.Next);
    }
}
