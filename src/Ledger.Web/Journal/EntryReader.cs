using Ledger.Domain.Kernel;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Journal;

/// <summary>One line of the journal as a reader sees it.</summary>
public sealed record Entry(
    long Sequence, int Line, string Stream, long Version, string Holder, string Unit, string Fund, int Year,
    string Account, Money Amount, string? Purpose, string? Project, string? Enterprise, string? Counterparty,
    string Voucher, LocalDate EffectiveOn, Instant RecordedAt, string Summary);

/// <summary>Which lines are asked for; every filter that is null admits all.</summary>
/// <param name="Account">An account, or several by a pattern such as <c>spent:%</c>.</param>
public sealed record EntryFilter(
    string? Account = null, string? Voucher = null, string? Stream = null, LocalDate? From = null,
    string? Text = null, long? Sequence = null);

/// <summary>A page of a list and where the next one begins; null after the last.</summary>
public sealed record Slice<T>(IReadOnlyList<T> Rows, string? Next);

/// <summary>Reads the lines of the journal in record order, page by page.</summary>
public sealed class EntryReader(NpgsqlDataSource source)
{
    private const string Sql = """
        select l.seq, l.line, l.stream, l.version, l.holder, l.unit, l.fund, l.year, l.account, l.amount_fen,
            l.purpose, l.project, l.enterprise, l.counterparty, l.voucher, l.effective_on, l.recorded_at,
            coalesce(e.data ->> 'summary', '')
        from ledger.line l join ev.mt_events e on e.seq_id = l.seq
        where l.tenant = $1 and l.unit = any ($2) and ($3::text is null or l.fund = $3)
            and ($4::smallint is null or l.year = $4) and ($5::date is null or l.effective_on <= $5)
            and l.recorded_at <= $6 and ($7::text is null or l.account like $7)
            and ($8::text is null or l.voucher = $8) and ($9::text is null or l.stream = $9)
            and ($10::date is null or l.effective_on >= $10)
            and ($11::text is null or e.data ->> 'summary' ilike '%' || $11 || '%')
            and ($12::bigint is null or l.seq = $12)
            and (l.effective_on, l.seq, l.line) > ($13, $14, $15)
        order by l.effective_on, l.seq, l.line limit $16
        """;

    private const string BeforeSql = """
        select coalesce(sum(amount_fen), 0)::bigint from ledger.line
        where tenant = $1 and unit = any ($2) and ($3::text is null or fund = $3)
            and ($4::smallint is null or year = $4) and recorded_at <= $5 and account like $6
            and (effective_on, seq, line) <= ($7, $8, $9)
        """;

    /// <summary>The sum of the lines that come before a page, to be carried forward onto it.</summary>
    public async Task<Money> CarriedForward(
        JournalScope scope, SettledMoment moment, string account, string? after, CancellationToken cancellation)
    {
        if (after is null)
        {
            return Money.Zero;
        }

        var (date, seq, line) = EntryCursor.Read(after);
        await using var command = source.CreateCommand(BeforeSql);
        command.Parameters.AddWithValue(scope.Tenant);
        command.Parameters.AddWithValue(scope.Units.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)scope.Fund ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Smallint, scope.Year is { } y ? (short)y.Value : DBNull.Value);
        command.Parameters.AddWithValue(moment.KnownAt);
        command.Parameters.AddWithValue(account);
        command.Parameters.AddWithValue(date);
        command.Parameters.AddWithValue(seq);
        command.Parameters.AddWithValue(line);
        return new Money((long)(await command.ExecuteScalarAsync(cancellation))!);
    }

    /// <summary>A page of lines by business date, then by sequence.</summary>
    public async Task<Slice<Entry>> Page(
        JournalScope scope, SettledMoment moment, EntryFilter filter, string? after, int size,
        CancellationToken cancellation)
    {
        var (date, seq, line) = EntryCursor.Read(after);
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(scope.Tenant);
        command.Parameters.AddWithValue(scope.Units.ToArray());
        Add(NpgsqlDbType.Text, scope.Fund);
        Add(NpgsqlDbType.Smallint, scope.Year is { } year ? (short)year.Value : null);
        Add(NpgsqlDbType.Date, moment.On);
        command.Parameters.AddWithValue(moment.KnownAt);
        Add(NpgsqlDbType.Text, filter.Account);
        Add(NpgsqlDbType.Text, filter.Voucher);
        Add(NpgsqlDbType.Text, filter.Stream);
        Add(NpgsqlDbType.Date, filter.From);
        Add(NpgsqlDbType.Text, filter.Text);
        Add(NpgsqlDbType.Bigint, filter.Sequence);
        command.Parameters.AddWithValue(date);
        command.Parameters.AddWithValue(seq);
        command.Parameters.AddWithValue(line);
        command.Parameters.AddWithValue(size + 1);
        var rows = new List<Entry>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            rows.Add(Read(row));
        }

        var page = rows.Take(size).ToList();
        return new Slice<Entry>(page, rows.Count > size ? EntryCursor.Of(page[^1]) : null);

        void Add(NpgsqlDbType type, object? value) => command.Parameters.AddWithValue(type, value ?? DBNull.Value);
    }

    private static Entry Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt16(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetString(5),
        row.GetString(6), row.GetInt16(7), row.GetString(8), new Money(row.GetInt64(9)), Text(row, 10),
        Text(row, 11), Text(row, 12), Text(row, 13), row.GetString(14), row.GetFieldValue<LocalDate>(15),
        row.GetFieldValue<Instant>(16), row.GetString(17));

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
