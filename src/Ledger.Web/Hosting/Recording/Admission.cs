using Ledger.Domain.Kernel;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>What the database says to a request once its streams are locked; see <c>ledger.admit</c>.</summary>
internal sealed record Admission(
    byte[]? Fingerprint, string? Answer, int[] Drawn, Instant At, long Reference, PeriodClosed? Closed)
{
    public IReadOnlyDictionary<NumberSeries, int> Numbers(IReadOnlyList<NumberSeries> series) =>
        series.Select((s, i) => (Series: s, Number: Drawn[i])).GroupBy(n => n.Series)
            .ToDictionary(n => n.Key, n => n.Min(drawn => drawn.Number));

    /// <summary>Every series once for each number that is drawn from it.</summary>
    public static List<NumberSeries> Series(Command command, IBook book) =>
        [.. command.Numbers(book).Distinct().SelectMany(s => Enumerable.Repeat(s, command.Draws(book, s)))];

    public static async Task<Admission> Ask(
        IDocumentSession session, RequestContext request, IReadOnlyList<NumberSeries> series, Command command,
        IBook book, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        return await Ask(session.Connection!, request, series, command.Days(book), command.ClosesDays, cancellation);
    }

    /// <summary>The same for a transaction that is open already, and for any number of commands at once.</summary>
    public static async Task<Admission> Ask(
        NpgsqlConnection connection, RequestContext request, IReadOnlyList<NumberSeries> series,
        IEnumerable<PeriodDay> asked, bool closes, CancellationToken cancellation)
    {
        var days = asked.Select(d => (Holder: d.Holder.ToString(), Period: $"{d.Day:uuuu-MM}"))
            .Distinct().Order().ToList();
        await using var ask = new NpgsqlCommand(
            "select * from ledger.admit($1, $2, $3, $4, $5, $6, $7, $8, $9)", connection);
        ask.Parameters.AddWithValue(request.Tenant);
        ask.Parameters.AddWithValue(request.Key);
        ask.Parameters.AddWithValue(request.Actor.Id);
        ask.Parameters.AddWithValue(series.Select(s => s.Scope).ToArray());
        ask.Parameters.AddWithValue(series.Select(s => s.Kind).ToArray());
        ask.Parameters.AddWithValue(series.Select(s => s.Year).ToArray());
        ask.Parameters.AddWithValue(days.Select(d => d.Holder).ToArray());
        ask.Parameters.AddWithValue(days.Select(d => d.Period).ToArray());
        ask.Parameters.AddWithValue(closes);
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return await row.IsDBNullAsync(1, cancellation)
            ? new Admission(null, null, row.GetFieldValue<int[]>(2), row.GetFieldValue<Instant>(3), row.GetInt64(4),
                await row.IsDBNullAsync(5, cancellation) ? null : ClosedBy(row.GetString(5)))
            : new Admission(row.GetFieldValue<byte[]>(0), row.GetString(1), [], default, 0, null);
    }

    private static PeriodClosed ClosedBy(string holderAndPeriod)
    {
        var parts = holderAndPeriod.Split('/');
        return new PeriodClosed(parts[0], parts[1]) { Field = "effectiveOn" };
    }
}
