using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Hosting.Recording;

/// <summary>
/// What the database says to submissions once their streams are locked; see <c>ledger.take_turn</c>. Rows lie in the order
/// of the question.
/// </summary>
internal sealed record TurnAdmission(
    long[] Versions, string?[] States, byte[]?[] Fingerprints, string?[] Answers, int[] Last, bool[] Closed,
    long Reference, Instant At)
{
    public static async Task<TurnAdmission> Ask(
        NpgsqlConnection connection, string tenant, IReadOnlyList<string> streams, IEnumerable<string> keys,
        Needs needs, bool closing, TimeSpan patience, CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand(
            "select * from ledger.take_turn($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", connection);
        Add(ask, tenant, NpgsqlDbType.Text);
        Add(ask, streams.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(ask, keys.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(ask, needs.Series.Select(s => s.Scope).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(ask, needs.Series.Select(s => s.Kind).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(ask, needs.Series.Select(s => s.Year).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        Add(ask, needs.Days.Select(d => d.Day.Holder).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(ask, needs.Days.Select(d => d.Day.Period).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(ask, needs.Days.Select(d => d.Actor).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(ask, closing, NpgsqlDbType.Boolean);
        Add(ask, (int)patience.TotalMilliseconds, NpgsqlDbType.Integer);
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new TurnAdmission(
            row.GetFieldValue<long[]>(0), row.GetFieldValue<string?[]>(1), row.GetFieldValue<byte[]?[]>(2),
            row.GetFieldValue<string?[]>(3), row.GetFieldValue<int[]>(4), row.GetFieldValue<bool[]>(5),
            row.GetInt64(6), row.GetFieldValue<Instant>(7));
    }

    private static void Add<T>(NpgsqlCommand ask, T value, NpgsqlDbType type) =>
        ask.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value, NpgsqlDbType = type });
}
