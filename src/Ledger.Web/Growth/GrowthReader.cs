using Ledger.Domain.Growth;
using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Growth;

/// <summary>Reads the income of villages from the journal, summed by month.</summary>
public sealed class GrowthReader(NpgsqlDataSource source)
{
    private const string Sql = """
        select unit, date_trunc('month', effective_on)::date, substr(account, 8), enterprise, mode, recurring,
            -sum(amount_fen)::bigint
        from ledger.line
        where tenant = $1 and unit = any ($2) and account like 'income:%'
            and ($3::date is null or effective_on <= $3) and recorded_at <= $4
        group by 1, 2, 3, 4, 5, 6
        """;

    private const string DaySql = """
        select unit, effective_on, substr(account, 8), enterprise, mode, recurring, -sum(amount_fen)::bigint
        from ledger.line
        where tenant = $1 and unit = any ($2) and account like 'income:%'
            and ($3::date is null or effective_on <= $3) and recorded_at <= $4
        group by 1, 2, 3, 4, 5, 6
        """;

    /// <summary>
    /// The income of each village at the moment. A day inside a month is compared with equally many days of the
    /// year before, so that question is read by day; all others by month.
    /// </summary>
    public async Task<IReadOnlyList<VillageIncome>> Read(
        JournalScope scope, SettledMoment moment, LocalDate day, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(day == EndOfMonth(day) ? Sql : DaySql);
        command.Parameters.AddWithValue(scope.Tenant);
        command.Parameters.AddWithValue(scope.Units.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Date, day);
        command.Parameters.AddWithValue(moment.KnownAt);
        var sums = new List<IncomeSum>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            sums.Add(new IncomeSum(row.GetString(0), row.GetFieldValue<LocalDate>(1), row.GetString(2),
                Text(row, 3), Text(row, 4), row.IsDBNull(5) ? null : row.GetBoolean(5), new Money(row.GetInt64(6))));
        }

        return VillageIncome.Of(sums);
    }

    private static LocalDate EndOfMonth(LocalDate day) => day.With(DateAdjusters.EndOfMonth);

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
