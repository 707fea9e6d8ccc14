using System.Globalization;
using Ledger.Web.Exports;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;
using NodaTime;
using NodaTime.Text;
using Npgsql;

namespace Ledger.Web.Tests.Exports;

/// <summary>A tenant's book at two dates, exported and added up by programs that are not ours.</summary>
internal sealed class OutsideBooks(NpgsqlDataSource source, string tenant, string folder, LocalDate? on, Instant? knownAt)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Every balance in fen by hledger, which must find nothing wrong in its strictest check.</summary>
    public async Task<Dictionary<string, long>> ByHledger()
    {
        var file = await Export("hledger");
        await OutsideProgram.Run("hledger", "-f", file, "check", "--strict");
        var table = await OutsideProgram.Run("hledger", "-f", file, "bal", "--flat", "-N", "-E", "-O", "csv");
        return table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Trim('"').Split("\",\"")).ToDictionary(c => c[0], c => Fen(c[1]));
    }

    /// <summary>Every balance in fen by Beancount, whose check must say nothing.</summary>
    public async Task<Dictionary<string, long>> ByBeancount()
    {
        var file = await Export("beancount");
        Assert.Equal("", await OutsideProgram.Run("bean-check", file));
        var table = await OutsideProgram.Run(
            "bean-query", "--no-errors", "-f", "csv", file, "select account, sum(number) as fen group by account");
        return table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Trim().Split(',')).ToDictionary(c => c[0].Trim(), c => Fen(c[1]));
    }

    private async Task<string> Export(string format)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():n}.{format}");
        List<string> args = ["--as", format, "--out", file];
        args.AddRange(on is { } day ? ["--on", LocalDatePattern.Iso.Format(day)] : []);
        args.AddRange(knownAt is { } at ? ["--known-at", InstantPattern.ExtendedIso.Format(at)] : []);
        Assert.Equal(ExitCode.Done, await ExportVerb.Run(source, tenant, args, TextWriter.Null, Ct));
        return file;
    }

    private static long Fen(string amount) =>
        (long)(decimal.Parse(amount.Replace(" CNY", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 100);
}
