using Npgsql;

namespace Ledger.Web.Tests.Support;

/// <summary>The whole book as one text, to see that nothing or something changed.</summary>
internal static class Books
{
    private static readonly string[] tables =
    [
        "ev.mt_events", "ev.mt_streams", "book.mt_doc_stream_state", "ledger.line", "ledger.balance", "ledger.counter",
        "ledger.request", "ledger.reversal", "ledger.subject", "ledger.reference", "ledger.closed_period",
    ];

    /// <summary>The count and the digest of every table.</summary>
    public static async Task<string> Everything(NpgsqlDataSource source)
    {
        var digests = tables.Select(table =>
            $"(select '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from {table} t)");
        await using var read = source.CreateCommand($"select concat_ws(E'\\n', {string.Join(", ", digests)})");
        return (string)(await read.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var run = source.CreateCommand(sql);
        await run.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
