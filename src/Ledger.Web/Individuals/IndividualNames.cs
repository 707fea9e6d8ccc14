using Ledger.Domain.Individuals;
using Ledger.Web.Hosting.Storage;
using Npgsql;

namespace Ledger.Web.Individuals;

/// <summary>
/// Who stands behind the marks of natural persons, as far as their keys still exist. Names are opened when they are asked
/// for and kept for one request, never longer.
/// </summary>
public sealed class IndividualNames(NpgsqlDataSource source)
{
    private const string KeptSql = """
        select d.data::text, k.secret
        from book.mt_doc_stream_state d
        left join ledger.individual_key k on k.tenant = d.tenant_id and k.name = d.data #>> '{value,name,key}'
        where d.tenant_id = $1 and d.id = any ($2)
        """;

    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The names behind the numbers; null where the name was erased.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string?>> Of(
        string tenant, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var asked = ids.Where(id => !known.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count > 0)
        {
            await Read(tenant, asked, cancellation);
        }

        return known;
    }

    private async Task Read(string tenant, List<string> asked, CancellationToken cancellation)
    {
        // Several parts of a page ask at the same time: a name is known once it was read, not once it was asked for.
        var read = asked.ToDictionary(id => id, _ => (string?)null, StringComparer.Ordinal);
        await using var command = source.CreateCommand(KeptSql);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(asked.Select(Individual.Stream).ToArray());
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var individual = (Individual)StoredState.Read(row.GetString(0));
            read[individual.Id] = individual.Name is { } name && !await row.IsDBNullAsync(1, cancellation)
                ? NameSeal.Open(tenant, individual.Unit, name, row.GetFieldValue<byte[]>(1))
                : null;
        }

        foreach (var (id, name) in read)
        {
            known[id] = name;
        }
    }
}
