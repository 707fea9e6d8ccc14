using Ledger.Domain.Contributions;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Projects;
using Ledger.Web.Journal;
using Npgsql;

namespace Ledger.Web.Projects;

/// <summary>A project with everything that feeds it, at a moment.</summary>
/// <param name="Rows">Our own money by fund and year, from the lines that name the project.</param>
/// <param name="Contributions">What partners gave for it; cash among it reached a unit's co-building account.</param>
public sealed record ProjectCard(
    Project Project, IReadOnlyList<BalanceRow> Rows, IReadOnlyList<ContributionRecorded> Contributions)
{
    /// <summary>Spent from our funds, net of reversals.</summary>
    public Money Spent => Money.Sum(Rows.Select(r => r.Spent));

    /// <summary>Kept for the project and not spent.</summary>
    public Money Held => Money.Sum(Rows.Select(r => r.Held));

    /// <summary>Goods, at their converted value.</summary>
    public Money InKind => Money.Sum(Rows.Select(r => r.InKind));

    /// <summary>Cash of partners given for the project.</summary>
    public Money Cash => Money.Sum(Contributions.Where(c => c.Terms.Kind == ContributionKind.Cash)
        .Select(c => c.Terms.Total ?? Money.Zero));

    /// <summary>Outside money said to follow (撬动); null when nobody stated any. It is not ours and in no sum.</summary>
    public Money? Leveraged => Contributions.Any(c => c.Terms.Leveraged is not null)
        ? Money.Sum(Contributions.Select(c => c.Terms.Leveraged ?? Money.Zero))
        : null;
}

/// <summary>Reads projects and what they are fed by.</summary>
public sealed class ProjectReader(NpgsqlDataSource source, StateReader states, JournalReader journal)
{
    private const int Most = 1_000;

    private const string ContributionsSql = """
        select e.stream_id from ev.mt_events e
        where e.tenant_id = $1 and e.type = 'contribution-recorded.v1' and e.version = 1 and e.timestamp <= $2
            and e.data -> 'terms' ->> 'project' = $3 and e.data -> 'terms' ->> 'recipient' = any ($4)
        order by e.seq_id
        """;

    /// <summary>The projects of units, the newest first.</summary>
    public async Task<IReadOnlyList<Project>> All(
        JournalScope scope, SettledMoment moment, CancellationToken cancellation)
    {
        var found = await states.Newest(scope, "project-declared.v1", moment, null, Most, cancellation);
        return await states.Many<Project>(scope.Tenant, found.Rows, moment, cancellation);
    }

    /// <summary>The card of a project; null when it was not known at the moment.</summary>
    public async Task<ProjectCard?> Card(
        JournalScope scope, string id, SettledMoment moment, CancellationToken cancellation)
    {
        var project = await states.One<Project>(scope.Tenant, Project.Stream(id), moment, cancellation);
        if (project is null || !scope.Units.Contains(project.Unit))
        {
            return null;
        }

        var rows = BalanceRow.Of(await journal.Sums(scope with { Project = id }, moment, cancellation));
        var streams = await Contributions(scope, id, moment, cancellation);
        var given = await states.Many<Contribution>(scope.Tenant, streams, moment, cancellation);
        return new ProjectCard(project, rows,
            [.. given.Where(c => c is { IsReversed: false, Record: not null }).Select(c => c.Record!)]);
    }

    private async Task<IReadOnlyList<string>> Contributions(
        JournalScope scope, string project, SettledMoment moment, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(ContributionsSql);
        command.Parameters.AddWithValue(scope.Tenant);
        command.Parameters.AddWithValue(moment.KnownAt);
        command.Parameters.AddWithValue(project);
        command.Parameters.AddWithValue(scope.Units.ToArray());
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var streams = new List<string>();
        while (await row.ReadAsync(cancellation))
        {
            streams.Add(row.GetString(0));
        }

        return streams;
    }
}
