using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Periods;

/// <summary>A fact about a month, with who recorded it and when.</summary>
public sealed record PeriodStep(PeriodFact Fact, Instant At, string By);

/// <summary>An entry that was recorded into a month while it was open again.</summary>
public sealed record LateEntry(
    long Sequence, string Voucher, LocalDate EffectiveOn, Money Amount, string Summary, string By, Instant At);

/// <summary>What was done with a month, and everything recorded under each reopening.</summary>
public sealed record PeriodHistory(PeriodKey Period, IReadOnlyList<PeriodStep> Steps)
{
    /// <summary>The state after all of it.</summary>
    public BookPeriod State => Steps.Aggregate(BookPeriod.Initial, (state, step) => (BookPeriod)state.Apply(step.Fact));

    /// <summary>The last closing, or null.</summary>
    public BooksClosed? LastClosing => Steps.Select(s => s.Fact).OfType<BooksClosed>().LastOrDefault();

    /// <summary>The end of a reopening: its time limit, or the closing that ended it early.</summary>
    public Instant EndOf(PeriodStep reopening)
    {
        var until = ((BooksReopened)reopening.Fact).Until;
        var next = Steps.FirstOrDefault(s => s.At > reopening.At);
        return next is null ? until : Instant.Min(until, next.At);
    }
}

/// <summary>Reads what became of months.</summary>
public sealed class PeriodReader(NpgsqlDataSource source)
{
    private const string StepsSql = """
        select stream_id, type, data::text, timestamp, coalesce(headers ->> 'name', user_name, '') from ev.mt_events
        where tenant_id = $1 and stream_id = any ($2) and timestamp <= $3
        order by stream_id, version
        """;

    private const string HoldersSql = """
        select distinct holder from (
            select holder from ledger.balance where tenant = $1 and unit = any ($2)
            union select holder from ledger.closed_period where tenant = $1) h
        order by holder
        """;

    private const string LateSql = """
        select l.seq, l.voucher, l.effective_on, sum(greatest(l.amount_fen, 0))::bigint,
            coalesce(e.data ->> 'summary', ''), coalesce(e.headers ->> 'name', e.user_name, ''), l.recorded_at
        from ledger.line l join ev.mt_events e on e.seq_id = l.seq
        where l.tenant = $1 and l.holder = $2 and l.effective_on between $3 and $4
            and l.recorded_at > $5 and l.recorded_at <= $6
            and l.unit in (select b.unit from ledger.balance b where b.tenant = $1 and b.holder = $2)
        group by l.seq, l.voucher, l.effective_on, 5, 6, l.recorded_at
        order by l.seq
        """;

    /// <summary>The holders whose books touch the units, or that ever closed a month.</summary>
    public async Task<IReadOnlyList<Holder>> Holders(
        string tenant, IReadOnlyList<string> units, CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand(HoldersSql);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(units.ToArray());
        return await Read(ask, row => Holder.Parse(row.GetString(0))!.Value, cancellation);
    }

    /// <summary>What became of months, as known at the moment.</summary>
    public async Task<IReadOnlyList<PeriodHistory>> Histories(
        string tenant, IReadOnlyList<PeriodKey> periods, Instant knownAt, CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand(StepsSql);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(periods.Select(p => p.Stream).ToArray());
        ask.Parameters.AddWithValue(knownAt);
        var steps = await Read(ask, row => (Stream: row.GetString(0), Step: new PeriodStep(
            (PeriodFact)JsonSerializer.Deserialize(
                row.GetString(2), FactNames.TypeOf(row.GetString(1)), LedgerJson.Stored)!,
            row.GetFieldValue<Instant>(3), row.GetString(4))), cancellation);
        var byStream = steps.ToLookup(s => s.Stream, s => s.Step);
        return [.. periods.Select(p => new PeriodHistory(p, [.. byStream[p.Stream]]))];
    }

    /// <summary>Everything recorded into the month between two moments; while it was open again, that is the list.</summary>
    public async Task<IReadOnlyList<LateEntry>> RecordedBetween(
        string tenant, PeriodKey period, Instant after, Instant until, CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand(LateSql);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(period.Holder.ToString());
        ask.Parameters.AddWithValue(period.FirstDay);
        ask.Parameters.AddWithValue(period.LastDay);
        ask.Parameters.AddWithValue(after);
        ask.Parameters.AddWithValue(until);
        return await Read(ask, row => new LateEntry(row.GetInt64(0), row.GetString(1), row.GetFieldValue<LocalDate>(2),
            new Money(row.GetInt64(3)), row.GetString(4), row.GetString(5), row.GetFieldValue<Instant>(6)), cancellation);
    }

    /// <summary>The checklist of a month as the book answers it now.</summary>
    public async Task<IReadOnlyList<ClosingPoint>> Checklist(
        string tenant, PeriodKey period, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await ClosingChecklist.Points(connection, tenant, period, cancellation);
    }

    private static async Task<IReadOnlyList<T>> Read<T>(
        NpgsqlCommand ask, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            rows.Add(read(row));
        }

        return rows;
    }
}
