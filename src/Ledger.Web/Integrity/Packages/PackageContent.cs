using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ledger.Domain.Integrity;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Packages;
using Ledger.Web.Hosting.Storage;
using NodaTime;
using NodaTime.Text;
using Npgsql;

namespace Ledger.Web.Integrity.Packages;

/// <summary>
/// The events of a package with what opens their leaves, and the figures as the ledger's tables hold them. A package for
/// one unit opens the streams that are about it, and no others.
/// </summary>
internal sealed partial class PackageContent(NpgsqlDataSource source, string tenant, long size, PackageScope? scope)
{
    private const string Sealed = """
        audit.leaf l join ev.mt_events e on e.seq_id = l.seq_id and l.tenant = $1 and l.idx < $2
            and ($3::text is null or e.stream_id in (
                select s.stream from ledger.subject s where s.tenant = $1 and s.unit = $3
                union select j.stream from ledger.line j where j.tenant = $1 and j.unit = $3))
        """;

    private const string EventsSql = $"""
        select l.idx, e.seq_id, e.stream_id, e.version, e.type, e.timestamp, e.user_name, e.data::text,
            coalesce(e.headers::text, 'null'), a.salt, a.salt_pii
        from {Sealed} join audit.salt a on a.seq_id = l.seq_id order by l.idx
        """;

    private const string JournalSql = $"""
        select j.seq, j.line, j.holder, j.unit, j.fund, j.year::text, j.account, j.amount_fen::text, j.purpose, j.project,
            j.enterprise, j.mode, case j.recurring when true then 'yes' when false then 'no' end, j.tier, j.counterparty,
            j.chart, j.voucher, j.effective_on::text
        from {Sealed} join ledger.line j on j.tenant = l.tenant and j.seq = l.seq_id order by l.idx, j.line
        """;

    private const string SumsSql = $"""
        select j.unit, j.fund, j.year, j.holder, j.account, sum(j.amount_fen)::bigint
        from {Sealed} join ledger.line j on j.tenant = l.tenant and j.seq = l.seq_id
        where ($3::text is null or j.unit = $3) and ($4::date is null or j.effective_on <= $4)
        group by 1, 2, 3, 4, 5
        """;

    private readonly SortedSet<string> files = new(StringComparer.Ordinal);

    /// <summary>The files that the written events name.</summary>
    public IReadOnlyCollection<string> Files => files;

    /// <summary>Writes the opened events, one on each line.</summary>
    public async Task WriteEvents(Stream to, CancellationToken cancellation)
    {
        await using var read = Ask(EventsSql);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var (type, data) = (row.GetString(4), row.GetString(7));
            var opening = Opening.Of(data, row.GetString(8), row.GetFieldValue<byte[]>(9),
                row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10));
            var opened = new OpenedEvent(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3),
                type, LeafTime.Text(row.GetFieldValue<Instant>(5)), row.IsDBNull(6) ? null : row.GetString(6), opening);
            See(type, data);
            await to.WriteAsync(opened.Encode(), cancellation);
            to.WriteByte((byte)'\n');
        }
    }

    /// <summary>Writes the lines under those events, in the order of the log.</summary>
    public async Task WriteJournal(Stream to, CancellationToken cancellation)
    {
        await using var text = Text(to);
        await text.WriteAsync($"{PackageFigures.JournalHead}\n");
        await using var read = Ask(JournalSql);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var cells = Enumerable.Range(2, 16).Select(i => row.IsDBNull(i) ? null : row.GetString(i));
            await text.WriteAsync($"{PackageFigures.JournalRow(row.GetInt64(0), row.GetInt16(1), cells)}\n");
        }
    }

    /// <summary>Writes the balances up to a business day.</summary>
    public async Task WriteBalances(Stream to, string? on, CancellationToken cancellation)
    {
        await using var read = Ask(SumsSql);
        read.Parameters.Add(new NpgsqlParameter
        {
            Value = on is null ? DBNull.Value : LocalDatePattern.Iso.Parse(on).Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date,
        });
        var sums = new List<AccountSum>();
        await using (var row = await read.ExecuteReaderAsync(cancellation))
        {
            while (await row.ReadAsync(cancellation))
            {
                sums.Add(new AccountSum(row.GetString(0), row.GetString(1), new FiscalYear(row.GetInt16(2)),
                    Holder.Parse(row.GetString(3))!.Value, row.GetString(4), new Money(row.GetInt64(5))));
            }
        }

        await using var text = Text(to);
        await text.WriteAsync($"{PackageFigures.BalancesHead}\n");
        foreach (var line in PackageFigures.Balances(sums))
        {
            await text.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{line}\n"));
        }
    }

    /// <summary>The bytes of a file; null when it is not kept.</summary>
    public async Task<byte[]?> File(string name, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand("select bytes from ledger.attachment where tenant = $1 and sha256 = $2");
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(name);
        return await read.ExecuteScalarAsync(cancellation) as byte[];
    }

    /// <summary>A fact that names no file is not worth reading.</summary>
    private void See(string type, string data)
    {
        if (FileName().IsMatch(data)
            && JsonSerializer.Deserialize(data, FactNames.TypeOf(type), LedgerJson.Stored) is IFact fact)
        {
            files.UnionWith(FilesNamed.By(fact));
        }
    }

    [GeneratedRegex("\"[0-9a-f]{64}\"")]
    private static partial Regex FileName();

    private NpgsqlCommand Ask(string sql)
    {
        var read = source.CreateCommand(sql);
        read.CommandTimeout = 0;
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(size);
        read.Parameters.Add(new NpgsqlParameter
        {
            Value = scope?.Unit ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text,
        });
        return read;
    }

    private static StreamWriter Text(Stream to) => new(to, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
}
