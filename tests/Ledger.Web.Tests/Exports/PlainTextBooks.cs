using System.Globalization;
using Ledger.Web.Exports;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Tests.Exports;

/// <summary>The balances that two other programs read out of our journals, and the ones we keep.</summary>
internal static class PlainTextBooks
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Dictionary<string, long>> ByHledger(
        Desk desk, string folder, LocalDate? on, Instant? knownAt)
    {
        var file = await Export(desk, folder, "hledger", on, knownAt);
        await OutsideProgram.Run("hledger", "-f", file, "check", "--strict");
        var table = await OutsideProgram.Run("hledger", "-f", file, "bal", "--flat", "-N", "-E", "-O", "csv");
        return table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Trim('"').Split("\",\"")).ToDictionary(c => c[0], c => Fen(c[1]));
    }

    public static async Task<Dictionary<string, long>> ByBeancount(
        Desk desk, string folder, LocalDate? on, Instant? knownAt)
    {
        var file = await Export(desk, folder, "beancount", on, knownAt);
        Assert.Equal("", await OutsideProgram.Run("bean-check", "--no-cache", file));
        var table = await OutsideProgram.Run(
            "bean-query", "--no-errors", "-f", "csv", file, "select account, sum(number) as fen group by account");
        return table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Trim().Split(',')).ToDictionary(c => c[0].Trim(), c => Fen(c[1]));
    }

    private static async Task<string> Export(Desk desk, string folder, string format, LocalDate? on, Instant? knownAt)
    {
        var file = Path.Combine(folder, $"book.{format}");
        List<string> args = ["--as", format, "--out", file];
        args.AddRange(on is { } day ? ["--on", LocalDatePattern.Iso.Format(day)] : []);
        args.AddRange(knownAt is { } at ? ["--known-at", InstantPattern.ExtendedIso.Format(at)] : []);
        Assert.Equal(ExitCode.Done, await ExportVerb.Run(desk.Source, Desk.Tenant, args, TextWriter.Null, Ct));
        return file;
    }

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

    private static long Fen(string amount) =>
        (long)(decimal.Parse(amount.Replace(" CNY", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 100);
}
