using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;
using Recorded = Ledger.Domain.Memory.Entry;

namespace Ledger.Web.Rules;

/// <summary>
/// Reads the book that audit rules look at: every fact recorded by a settled moment. The tenant's whole book is read,
/// because a rule may need what lies above a unit; what a reader is shown of the hits is cut to the reader's units.
/// </summary>
public sealed class RuleBookReader(NpgsqlDataSource source)
{
    private const string Sql = """
        select seq_id, stream_id, version, type, data, timestamp, coalesce(user_name, ''), coalesce(headers ->> 'name', '')
        from ev.mt_events where tenant_id = $1 and type <> 'tombstone' and timestamp <= $2 order by seq_id
        """;

    /// <summary>The book at the moment, as of its business date or else the day given.</summary>
    public async Task<RuleBook> At(
        string tenant, SettledMoment moment, LocalDate today, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(moment.KnownAt);
        var (facts, people) = (new List<Recorded>(), new Dictionary<string, Actor>(StringComparer.Ordinal));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            facts.Add(Read(row, people));
        }

        return RuleBook.Of(facts, moment.On ?? today);
    }

    private static Recorded Read(NpgsqlDataReader row, Dictionary<string, Actor> people)
    {
        var (id, name) = (row.GetString(6), row.GetString(7));
        if (!people.TryGetValue(id, out var by))
        {
            people[id] = by = new Actor(id, name, []);
        }

        var fact = (IFact)JsonSerializer.Deserialize(
            row.GetFieldValue<byte[]>(4), FactNames.TypeOf(row.GetString(3)), LedgerJson.Stored)!;
        return new Recorded(row.GetInt64(0), row.GetString(1), row.GetInt64(2), fact, row.GetFieldValue<Instant>(5), by);
    }
}
