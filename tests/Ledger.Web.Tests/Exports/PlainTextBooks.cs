using Ledger.Web.Exports;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Exports;

/// <summary>The balances we keep, under the names that other programs know them by.</summary>
internal static class PlainTextBooks
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Dictionary<string, long>> Sums(Desk desk, LocalDate? on, Instant? knownAt)
    {
        await using var command = desk.Source.CreateCommand("""
            select unit, fund, year, holder, account, sum(amount_fen)::bigint from ledger.line
            where effective_on <= $1 and recorded_at <= $2 group by unit, fund, year, holder, account
            """);
        command.Parameters.AddWithValue(on ?? new(9000, 1, 1));
        command.Parameters.AddWithValue(knownAt ?? Instant.FromUtc(9000, 1, 1, 0, 0));
        await using var row = await command.ExecuteReaderAsync(Ct);
        var sums = new Dictionary<string, long>();
        while (await row.ReadAsync(Ct))
        {
            sums.Add(AccountName.Of(row.GetString(0), row.GetString(1), row.GetInt16(2), row.GetString(3),
                row.GetString(4)), row.GetInt64(5));
        }

        return sums;
    }
}
