using Npgsql;

namespace Ledger.Web.Users;

/// <summary>The names of the people whom a page speaks of by id; an id that nobody has is shown as it is.</summary>
public sealed class PersonNames(NpgsqlDataSource source)
{
    private const string NamesSql = """
        select substr(id, 6), data -> 'value' ->> 'displayName' from book.mt_doc_stream_state
        where tenant_id = $1 and id = any ($2)
        """;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>Reads the names of the ids that are not known yet.</summary>
    public async Task Read(string tenant, IEnumerable<string?> ids, CancellationToken cancellation)
    {
        string[] asked = [.. ids.OfType<string>().Where(id => !names.ContainsKey(id)).Distinct()];
        if (asked.Length == 0)
        {
            return;
        }

        await using var ask = source.CreateCommand(NamesSql);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(asked.Select(Domain.Users.User.Stream).ToArray());
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            names[row.GetString(0)] = row.IsDBNull(1) ? row.GetString(0) : row.GetString(1);
        }
    }

    /// <summary>The name; a dash for nobody.</summary>
    public string Of(string? id) => id is null ? "—" : names.GetValueOrDefault(id, id);

    /// <summary>Several names with the separator of lists; a dash for nobody.</summary>
    public string Of(IEnumerable<string?> ids) =>
        string.Join("、", ids.OfType<string>().Select(Of)) is { Length: > 0 } all ? all : "—";
}
