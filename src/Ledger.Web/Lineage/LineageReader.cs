using System.Text.Json;
using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Lineage;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Recorded = Ledger.Domain.Memory.Entry;

namespace Ledger.Web.Lineage;

/// <summary>An allocation's line and what has become of it; without a fate when it is not paid yet.</summary>
public sealed record LineFate(string Unit, Money Amount, Fate? Fate);

/// <summary>Reads where the money of accounts came from and what became of allocations, at a moment.</summary>
public sealed class LineageReader(NpgsqlDataSource source)
{
    private const string Sql = """
        select e.seq_id, e.stream_id, e.version, e.type, e.data::text, e.timestamp, coalesce(e.user_name, ''),
            coalesce(e.headers ->> 'name', '')
        from ev.mt_events e
        where e.tenant_id = $1 and e.stream_id = any ($2) and e.timestamp <= $3
            and ($4::date is null or (e.data ->> 'effectiveOn')::date <= $4)
        order by e.seq_id
        """;

    /// <summary>The lineage of one account.</summary>
    public async Task<AccountLineage> Account(
        string tenant, AccountKey account, SettledMoment moment, CancellationToken cancellation) =>
        AccountLineage.Of(await Facts(tenant, [account.Stream], moment, cancellation));

    /// <summary>What became of each line of an allocation that lies in the units.</summary>
    public async Task<IReadOnlyList<LineFate>> Allocation(
        string tenant, Allocation document, IReadOnlyCollection<string> units, SettledMoment moment,
        CancellationToken cancellation)
    {
        var lines = document.Lines.Where(l => units.Contains(l.Unit)).GroupBy(l => l.Unit)
            .Select(g => (Unit: g.Key, Amount: Money.Sum(g.Select(l => l.Amount)))).ToList();
        var keys = lines.Select(l => new AccountKey(l.Unit, document.Pool.Fund, document.Pool.Year).Stream).ToList();
        var facts = (await Facts(tenant, keys, moment, cancellation)).ToLookup(e => e.Stream);
        var wanted = new FundSource(SourceKind.Allocation, document.Id);
        return
        [
            .. lines.Zip(keys, (line, key) =>
                new LineFate(line.Unit, line.Amount, AccountLineage.Of(facts[key]).Of(wanted))),
        ];
    }

    private async Task<List<Recorded>> Facts(
        string tenant, IReadOnlyList<string> streams, SettledMoment moment, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(streams.ToArray());
        command.Parameters.AddWithValue(moment.KnownAt);
        command.Parameters.AddWithValue(NpgsqlDbType.Date, (object?)moment.On ?? DBNull.Value);
        var facts = new List<Recorded>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var fact = (IFact)JsonSerializer.Deserialize(
                row.GetString(4), FactNames.TypeOf(row.GetString(3)), LedgerJson.Stored)!;
            facts.Add(new Recorded(row.GetInt64(0), row.GetString(1), row.GetInt64(2), fact,
                row.GetFieldValue<Instant>(5), new Actor(row.GetString(6), row.GetString(7), [])));
        }

        return facts;
    }
}
