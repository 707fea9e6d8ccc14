using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Journal;

/// <summary>
/// Which part of the journal is asked about. Units always come from the reader's jurisdiction, so that a question
/// cannot reach beyond it.
/// </summary>
public sealed record JournalScope(
    string Tenant, IReadOnlyList<string> Units, string? Fund = null, FiscalYear? Year = null)
{
    /// <summary>Only the lines that name the project; asked of a settled moment, as balances know no projects.</summary>
    public string? Project { get; init; }
}

/// <summary>Reads sums and lines of the journal at a moment. There is no other way to a figure.</summary>
public sealed class JournalReader(NpgsqlDataSource source)
{
    private const string NowSql = """
        select unit, fund, year, holder, account, amount_fen from ledger.balance
        where tenant = $1 and unit = any ($2) and ($3::text is null or fund = $3)
            and ($4::smallint is null or year = $4)
        """;

    private const string ThenSql = """
        select unit, fund, year, holder, account, sum(amount_fen)::bigint from ledger.line
        where tenant = $1 and unit = any ($2) and ($3::text is null or fund = $3)
            and ($4::smallint is null or year = $4)
            and effective_on <= $5 and recorded_at <= $6
            and ($7::text is null or project = $7)
        group by unit, fund, year, holder, account
        """;

    // Fewer units than that have so few lines that reading them takes less than planning the other question.
    private const int ManyUnits = 16;

    // What is asked for is a rectangle of recording times and business dates. Its whole years and months come from their
    // sums; its edges, the lines of the last month by either clock, are read.
    private const string SpannedSql = """
        select p.unit, p.fund, p.year, p.holder, p.account, sum(p.amount_fen)::bigint from (
            select s.unit, s.fund, s.year, s.holder, s.account, s.amount_fen from ledger.span_sum s
            where s.tenant = $1 and s.unit = any ($2) and s.recorded_in = 'year' and s.dated_in = 'year'
                and s.recorded < $7 and s.dated < $9
            union all
            select s.unit, s.fund, s.year, s.holder, s.account, s.amount_fen from ledger.span_sum s
            where s.tenant = $1 and s.unit = any ($2) and s.recorded_in = 'year' and s.dated_in = 'month'
                and s.recorded < $7 and s.dated >= $9 and s.dated < $10
            union all
            select s.unit, s.fund, s.year, s.holder, s.account, s.amount_fen from ledger.span_sum s
            where s.tenant = $1 and s.unit = any ($2) and s.recorded_in = 'month' and s.dated_in = 'year'
                and s.recorded >= $7 and s.recorded < $8 and s.dated < $9
            union all
            select s.unit, s.fund, s.year, s.holder, s.account, s.amount_fen from ledger.span_sum s
            where s.tenant = $1 and s.unit = any ($2) and s.recorded_in = 'month' and s.dated_in = 'month'
                and s.recorded >= $7 and s.recorded < $8 and s.dated >= $9 and s.dated < $10
            union all
            select l.unit, l.fund, l.year, l.holder, l.account, l.amount_fen from ledger.line l
            where l.tenant = $1 and l.unit = any ($2) and l.recorded_at >= $11 and l.recorded_at <= $6
                and l.effective_on <= $5
            union all
            select l.unit, l.fund, l.year, l.holder, l.account, l.amount_fen from ledger.line l
            where l.tenant = $1 and l.unit = any ($2) and l.recorded_at < $11
                and l.effective_on >= $10 and l.effective_on <= $5
        ) p
        where ($3::text is null or p.fund = $3) and ($4::smallint is null or p.year = $4)
        group by p.unit, p.fund, p.year, p.holder, p.account
        """;

    private readonly Settling settling = new(source);

    /// <summary>
    /// Settles a question. This is a statement of its own, earlier than the one that reads: a fact that commits in
    /// between is younger than the moment.
    /// </summary>
    /// <exception cref="MomentRefusedException">There is no final answer for the moment.</exception>
    public async Task<SettledMoment> Settle(string tenant, AsOf asOf, CancellationToken cancellation)
    {
        var knownAt = await settling.Settle(asOf.KnownAt, cancellation);
        await using var last = source.CreateCommand("""
            select seq_id from ev.mt_events
            where tenant_id = $1 and timestamp <= $2 and type <> 'tombstone'
            order by timestamp desc, seq_id desc limit 1
            """);
        last.Parameters.AddWithValue(tenant);
        last.Parameters.AddWithValue(knownAt);
        return new SettledMoment(asOf.On, knownAt, (long?)await last.ExecuteScalarAsync(cancellation) ?? 0);
    }

    /// <summary>The sum of every account in scope at the moment; null is now, from the running balances.</summary>
    public async Task<IReadOnlyList<AccountSum>> Sums(
        JournalScope scope, SettledMoment? moment, CancellationToken cancellation)
    {
        var summed = moment is null || scope.Project is not null || scope.Units.Count < ManyUnits
            ? null : await SpanSums.Until(source, scope.Tenant, cancellation);
        await using var command = source.CreateCommand(
            moment is null ? NowSql : summed is null ? ThenSql : SpannedSql);
        command.Parameters.AddWithValue(scope.Tenant);
        command.Parameters.AddWithValue(scope.Units.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)scope.Fund ?? DBNull.Value);
        command.Parameters.AddWithValue(
            NpgsqlDbType.Smallint, scope.Year is { } year ? (short)year.Value : DBNull.Value);
        if (moment is not null)
        {
            command.Parameters.AddWithValue(NpgsqlDbType.Date, moment.LastDate);
            command.Parameters.AddWithValue(moment.KnownAt);
            if (summed is { } until)
            {
                AddSpans(command, moment, until);
            }
            else
            {
                command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)scope.Project ?? DBNull.Value);
            }
        }

        var sums = new List<AccountSum>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            sums.Add(new AccountSum(row.GetString(0), row.GetString(1), new FiscalYear(row.GetInt16(2)),
                Holder.Parse(row.GetString(3))!.Value, row.GetString(4), new Money(row.GetInt64(5))));
        }

        return sums;
    }

    /// <summary>Up to which year and month the sums serve, by recording and by business date.</summary>
    private static void AddSpans(NpgsqlCommand command, SettledMoment moment, LocalDate summed)
    {
        var known = moment.KnownAt.InUtc().Date.With(DateAdjusters.StartOfMonth);
        var (recorded, dated) = (LocalDate.Min(known, summed), moment.LastDate.With(DateAdjusters.StartOfMonth));
        command.Parameters.AddWithValue(new LocalDate(recorded.Year, 1, 1));
        command.Parameters.AddWithValue(recorded);
        command.Parameters.AddWithValue(new LocalDate(dated.Year, 1, 1));
        command.Parameters.AddWithValue(dated);
        command.Parameters.AddWithValue(SpanSums.StartOf(recorded));
    }
}
