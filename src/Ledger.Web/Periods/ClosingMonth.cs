using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Periods;

/// <summary>A month of a holder's books under examination, over the connection that may hold its lock.</summary>
internal sealed record ClosingMonth(NpgsqlConnection Connection, string Tenant, PeriodKey Period)
{
    /// <summary>The holder in text form.</summary>
    public string Holder => Period.Holder.ToString();

    /// <summary>The first day.</summary>
    public LocalDate First => Period.FirstDay;

    /// <summary>The last day.</summary>
    public LocalDate Last => Period.LastDay;

    /// <summary>
    /// Rows of a question in which <c>$1</c> is the tenant, <c>$2</c> the holder, <c>$3</c> and <c>$4</c> the first and
    /// the last day, and what follows is the question's own.
    /// </summary>
    public async Task<IReadOnlyList<T>> Rows<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object[] more)
    {
        await using var ask = new NpgsqlCommand(sql, Connection) { CommandTimeout = 0 };
        foreach (var value in (object[])[Tenant, Holder, First, Last, .. more])
        {
            ask.Parameters.AddWithValue(value);
        }

        var rows = new List<T>();
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            rows.Add(read(row));
        }

        return rows;
    }
}
