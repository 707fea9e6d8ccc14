using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Restatements;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Replays;

/// <summary>Reads what lines of each business month, recorded in each month, add to a column of the balances.</summary>
public sealed class HeatReader(NpgsqlDataSource source)
{
    private const string Sql = """
        select date_trunc('month', effective_on)::date,
            date_trunc('month', recorded_at at time zone 'Asia/Shanghai')::date,
            unit, fund, year, holder, account, sum(amount_fen)::bigint
        from ledger.line
        where tenant = $1 and unit = any ($2) and ($3::text is null or fund = $3)
            and ($4::smallint is null or year = $4) and ($5::date is null or effective_on <= $5) and recorded_at <= $6
        group by 1, 2, unit, fund, year, holder, account
        """;

    /// <summary>The amounts of the column in scope, up to the moment.</summary>
    public async Task<IReadOnlyList<HeatAmount>> Amounts(
        JournalScope scope, string column, SettledMoment moment, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(scope.Tenant);
        command.Parameters.AddWithValue(scope.Units.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)scope.Fund ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Smallint, scope.Year is { } y ? (short)y.Value : DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Date, (object?)moment.On ?? DBNull.Value);
        command.Parameters.AddWithValue(moment.KnownAt);
        var sums = new List<(YearMonth Business, YearMonth Recorded, AccountSum Sum)>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            sums.Add((Month(row, 0), Month(row, 1), new AccountSum(row.GetString(2), row.GetString(3),
                new FiscalYear(row.GetInt16(4)), Holder.Parse(row.GetString(5))!.Value, row.GetString(6),
                new Money(row.GetInt64(7)))));
        }

        return
        [
            .. sums.GroupBy(s => (s.Business, s.Recorded)).Select(g => new HeatAmount(g.Key.Business, g.Key.Recorded,
                Money.Sum(BalanceRow.Of(g.Select(s => s.Sum)).Select(r => ReportFigures.Column(r, column))))),
        ];
    }

    private static YearMonth Month(NpgsqlDataReader row, int column) =>
        row.GetFieldValue<LocalDate>(column).ToYearMonth();
}
