using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Restatements;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Restatements;

/// <summary>One figure of a report in both readings.</summary>
public sealed record RestatedFigure(FigureKey Key, Money Before, Money After)
{
    /// <summary>The second state less the first.</summary>
    public Money Difference => After - Before;
}

/// <summary>A voucher that is part of a difference: what it adds to a figure, why, and by whom.</summary>
public sealed record RestatedVoucher(RestatedAmount Amount, string Voucher, string Stream, string Who, string Summary,
    string? Reason);

/// <summary>Reads what the journal differs by between two settled moments.</summary>
public sealed class RestatementReader(NpgsqlDataSource source, JournalReader journal)
{
    private const string Sql = """
        with changed as materialized (
            select l.seq, l.stream, l.voucher, l.effective_on, l.recorded_at, l.unit, l.fund, l.year, l.holder,
                l.account, l.amount_fen
            from ledger.line l
            where l.tenant = $1 and l.unit = any ($2) and ($3::text is null or l.fund = $3)
                and ($4::smallint is null or l.year = $4)
                and (l.recorded_at > least($6, $8) and l.recorded_at <= greatest($6, $8)
                    or l.effective_on > least($5, $7) and l.effective_on <= greatest($5, $7))
                and (l.effective_on <= $5 and l.recorded_at <= $6)
                    <> (l.effective_on <= $7 and l.recorded_at <= $8)
                and l.seq > $9
        ), shown as (select distinct seq from changed order by seq limit $10)
        select c.seq, c.effective_on, c.recorded_at, c.unit, c.fund, c.year, c.holder, c.account,
            sum(c.amount_fen)::bigint, c.voucher, c.stream, coalesce(e.headers ->> 'name', e.user_name, ''),
            coalesce(e.data ->> 'summary', ''), coalesce(e.data ->> 'reason', e.headers ->> 'reason')
        from changed c join shown using (seq) join ev.mt_events e on e.seq_id = c.seq
        group by c.seq, c.effective_on, c.recorded_at, c.unit, c.fund, c.year, c.holder, c.account, c.voucher,
            c.stream, e.headers, e.user_name, e.data
        order by c.seq, c.unit, c.fund, c.account
        """;

    /// <summary>The figures that changed, with both states, by unit, fund, year and column.</summary>
    public async Task<IReadOnlyList<RestatedFigure>> Figures(
        JournalScope scope, Report report, SettledMoment first, SettledMoment second, CancellationToken cancellation)
    {
        var states = await Task.WhenAll(
            new[] { first, second }.Select(async moment => ReportFigures.Of(report, await journal.Sums(scope, moment, cancellation))));
        var (before, after) = (states[0], states[1]);
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(k => new RestatedFigure(k, before.GetValueOrDefault(k), after.GetValueOrDefault(k)))
                .Where(f => f.Difference != Money.Zero)
                .OrderBy(f => f.Key.Unit, StringComparer.Ordinal).ThenBy(f => f.Key.Fund, StringComparer.Ordinal)
                .ThenBy(f => f.Key.Year).ThenBy(f => f.Key.Column, StringComparer.Ordinal),
        ];
    }

    /// <summary>The vouchers behind a difference in record order, a page of events at a time.</summary>
    public async Task<Slice<RestatedVoucher>> Vouchers(
        JournalScope scope, Report report, SettledMoment first, SettledMoment second, string? after, int size,
        CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(scope.Tenant);
        command.Parameters.AddWithValue(scope.Units.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)scope.Fund ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Smallint, scope.Year is { } y ? (short)y.Value : DBNull.Value);
        foreach (var moment in new[] { first, second })
        {
            command.Parameters.AddWithValue(moment.LastDate);
            command.Parameters.AddWithValue(moment.KnownAt);
        }

        command.Parameters.AddWithValue(long.TryParse(after, out var sequence) ? sequence : 0L);
        command.Parameters.AddWithValue(size + 1);
        var lines = new List<StatedLine>();
        var papers = new Dictionary<long, RestatedVoucher>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var line = Line(row);
            lines.Add(line);
            papers.TryAdd(line.Sequence, Paper(row));
        }

        var events = papers.Keys.Order().ToList();
        var amounts = Restatement.Between(report, lines, View(first), View(second));
        var last = events.Count > size ? events[size - 1] : long.MaxValue;
        return new Slice<RestatedVoucher>(
            [.. amounts.Where(a => a.Sequence <= last).Select(a => papers[a.Sequence] with { Amount = a })],
            events.Count > size ? $"{last}" : null);
    }

    private static Viewpoint View(SettledMoment moment) => new(moment.On, moment.KnownAt);

    private static StatedLine Line(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetFieldValue<LocalDate>(1), row.GetFieldValue<Instant>(2), new AccountSum(
            row.GetString(3), row.GetString(4), new FiscalYear(row.GetInt16(5)), Holder.Parse(row.GetString(6))!.Value,
            row.GetString(7), new Money(row.GetInt64(8))));

    private static RestatedVoucher Paper(NpgsqlDataReader row) => new(null!, row.GetString(9), row.GetString(10),
        row.GetString(11), row.GetString(12), row.IsDBNull(13) ? null : row.GetString(13));
}
