using System.Text.Json;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Drafts;

/// <summary>A form kept by a person before it is submitted.</summary>
/// <param name="Act">The key of the act whose form it is.</param>
/// <param name="Form">What was typed, by the name of the field.</param>
public sealed record Draft(Guid Id, string Act, IReadOnlyDictionary<string, string> Form, Instant SavedAt);

/// <summary>
/// Keeps what a person has typed, per person and tenant. Nobody else reads it, and nothing in it is an entry: a
/// draft becomes one only when its command is recorded.
/// </summary>
public sealed class DraftBox(NpgsqlDataSource source)
{
    /// <summary>How many drafts a person may keep; more are a register beside the book.</summary>
    public const int Most = 200;

    /// <summary>Keeps a form under an id, over what was kept there; false when the box is full.</summary>
    public async Task<bool> Keep(
        string tenant, string person, Guid id, string act, IReadOnlyDictionary<string, string> form,
        CancellationToken cancellation)
    {
        await using var keep = source.CreateCommand("""
            insert into ledger.draft as d (tenant, person, id, act, form)
            select $1, $2, $3, $4, $5
            where (select count(*) from ledger.draft o where o.tenant = $1 and o.person = $2 and o.id <> $3) < $6
            on conflict (tenant, person, id) do update
                set act = excluded.act, form = excluded.form, saved_at = clock_timestamp()
            """);
        keep.Parameters.AddWithValue(tenant);
        keep.Parameters.AddWithValue(person);
        keep.Parameters.AddWithValue(id);
        keep.Parameters.AddWithValue(act);
        keep.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(form));
        keep.Parameters.AddWithValue(Most);
        return await keep.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>The person's drafts, the newest first.</summary>
    public async Task<IReadOnlyList<Draft>> All(string tenant, string person, CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand("""
            select id, act, form::text, saved_at from ledger.draft
            where tenant = $1 and person = $2 order by saved_at desc, id
            """);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(person);
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        var drafts = new List<Draft>();
        while (await row.ReadAsync(cancellation))
        {
            drafts.Add(new Draft(row.GetGuid(0), row.GetString(1), Typed(row.GetString(2)),
                row.GetFieldValue<Instant>(3)));
        }

        return drafts;
    }

    /// <summary>One of the person's own drafts; null when there is none of that id.</summary>
    public async Task<Draft?> Find(string tenant, string person, Guid id, CancellationToken cancellation) =>
        (await All(tenant, person, cancellation)).FirstOrDefault(d => d.Id == id);

    /// <summary>Throws a draft away.</summary>
    public async Task Drop(string tenant, string person, Guid id, CancellationToken cancellation)
    {
        await using var drop = source.CreateCommand(
            "delete from ledger.draft where tenant = $1 and person = $2 and id = $3");
        drop.Parameters.AddWithValue(tenant);
        drop.Parameters.AddWithValue(person);
        drop.Parameters.AddWithValue(id);
        await drop.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Remembers what was submitted last with an act's form.</summary>
    public async Task Remember(
        string tenant, string person, string act, IReadOnlyDictionary<string, string> form,
        CancellationToken cancellation)
    {
        await using var keep = source.CreateCommand("""
            insert into ledger.last_form (tenant, person, act, form) values ($1, $2, $3, $4)
            on conflict (tenant, person, act) do update set form = excluded.form, saved_at = clock_timestamp()
            """);
        keep.Parameters.AddWithValue(tenant);
        keep.Parameters.AddWithValue(person);
        keep.Parameters.AddWithValue(act);
        keep.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(form));
        await keep.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What was submitted last with an act's form; empty when nothing was.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Last(
        string tenant, string person, string act, CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand(
            "select form::text from ledger.last_form where tenant = $1 and person = $2 and act = $3");
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(person);
        ask.Parameters.AddWithValue(act);
        return await ask.ExecuteScalarAsync(cancellation) is string form ? Typed(form) : new Dictionary<string, string>();
    }

    private static Dictionary<string, string> Typed(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
}
