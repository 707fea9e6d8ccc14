using System.Runtime.CompilerServices;
using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Exports;

/// <summary>
/// The journal of a tenant at a settled moment, row by row as the database hands it over: never more than one entry
/// in memory. Every reading at one moment sees the same lines.
/// </summary>
public sealed class JournalFeed(NpgsqlDataSource source, string tenant, SettledMoment moment)
{
    private const string Selection = """
        where l.tenant = $1 and ($2::date is null or l.effective_on <= $2) and l.recorded_at <= $3
        """;

    private const string LinesSql = $"""
        select l.seq, l.line, l.stream, l.version, l.holder, l.unit, l.fund, l.year, l.account, l.amount_fen,
            l.purpose, l.project, l.enterprise, l.mode, l.recurring, l.tier, l.counterparty, l.chart, l.voucher,
            l.effective_on, l.recorded_at, e.type, e.data ->> 'summary'
        from ledger.line l left join ev.mt_events e on e.seq_id = l.seq
        {Selection}
        order by l.recorded_at, l.seq, l.line
        """;

    private const string AccountsSql = $"""
        select l.unit, l.fund, l.year, l.holder, l.account, min(l.effective_on), sum(l.amount_fen)::bigint
        from ledger.line l
        {Selection}
        group by l.unit, l.fund, l.year, l.holder, l.account
        order by l.unit, l.fund, l.year, l.holder, l.account
        """;

    /// <summary>The moment the feed was settled at.</summary>
    public SettledMoment Moment => moment;

    /// <summary>Every account with lines, its first date and its balance.</summary>
    public async IAsyncEnumerable<ExportedAccount> Accounts([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(AccountsSql);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var name = AccountName.Of(
                row.GetString(0), row.GetString(1), row.GetInt16(2), row.GetString(3), row.GetString(4));
            yield return new ExportedAccount(name, row.GetFieldValue<LocalDate>(5), new Money(row.GetInt64(6)));
        }
    }

    /// <summary>The lines in the order they were recorded.</summary>
    public async IAsyncEnumerable<ExportedLine> Lines([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(LinesSql);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            yield return Line(row);
        }
    }

    /// <summary>The lines under one fact at a time, in the order they were recorded.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ExportedLine>> Entries(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var entry = new List<ExportedLine>();
        await foreach (var line in Lines(cancellation))
        {
            if (entry.Count > 0 && entry[0].Sequence != line.Sequence)
            {
                yield return entry;
                entry = [];
            }

            entry.Add(line);
        }

        if (entry.Count > 0)
        {
            yield return entry;
        }
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = source.CreateCommand(sql);
        // A long journal takes as long as its reader takes.
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(NpgsqlDbType.Date, (object?)moment.On ?? DBNull.Value);
        command.Parameters.AddWithValue(moment.KnownAt);
        return command;
    }

    private static ExportedLine Line(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt16(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetString(5),
        row.GetString(6), row.GetInt16(7), row.GetString(8), new Money(row.GetInt64(9)), Text(row, 10),
        Text(row, 11), Text(row, 12), Text(row, 13), row.IsDBNull(14) ? null : row.GetBoolean(14), Text(row, 15),
        Text(row, 16), Text(row, 17), row.GetString(18), row.GetFieldValue<LocalDate>(19),
        row.GetFieldValue<Instant>(20), Text(row, 21), Text(row, 22));

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
