using Ledger.Domain.Payments;
using Ledger.Web.Journal;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Payments;

/// <summary>Reads payment documents by the step they have reached, newest first, among those of the reader's units.</summary>
public sealed class PaymentReader(NpgsqlDataSource source, StateReader states)
{
    /// <summary>More are not shown at once.</summary>
    public const int Most = 200;

    // Now the states kept beside the streams narrow the choice; at another moment the facts alone can tell.
    private const string CandidatesSql = """
        select s.id from book.mt_doc_stream_state s
        where s.tenant_id = $1 and s.id like 'payment/%'
            and ($3::text[] is null or s.data #>> '{value,step}' = any ($3))
            and exists (select from ledger.subject u where u.tenant = $1 and u.stream = s.id and u.unit = any ($2))
        order by s.mt_last_modified desc
        """;

    /// <summary>The documents at the moment that stand at one of the steps; at any step when none is named.</summary>
    public async Task<IReadOnlyList<Payment>> At(
        JournalScope scope, SettledMoment moment, bool isNow, IReadOnlyList<PaymentStep> steps,
        CancellationToken cancellation)
    {
        await using var find = source.CreateCommand(CandidatesSql);
        find.Parameters.AddWithValue(scope.Tenant);
        find.Parameters.AddWithValue(scope.Units.ToArray());
        find.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Text, isNow && steps.Count > 0
            ? steps.Select(s => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(s.ToString())).ToArray()
            : DBNull.Value);
        var streams = new List<string>();
        await using (var row = await find.ExecuteReaderAsync(cancellation))
        {
            while (await row.ReadAsync(cancellation))
            {
                streams.Add(row.GetString(0));
            }
        }

        var found = await states.Many<Payment>(scope.Tenant, streams, moment, cancellation);
        return [.. found.Where(p => steps.Count == 0 || steps.Contains(p.Step)).Take(Most)];
    }
}
