using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Replay;

/// <summary>A line of the journal as its table keeps it.</summary>
internal sealed record JournalRow(
    long Sequence, short Line, string Stream, long Version, string Holder, string Unit, string Fund, short Year,
    string Account, long Fen, string? Purpose, string? Project, string? Enterprise, string? Mode, bool? Recurring,
    string? Tier, string? Counterparty, string? Chart, string Voucher, LocalDate EffectiveOn, Instant RecordedAt)
{
    /// <summary>The columns that <see cref="Read"/> reads, in order.</summary>
    public const string Columns = """
        seq, line, stream, version, holder, unit, fund, year, account, amount_fen, purpose, project, enterprise,
        mode, recurring, tier, counterparty, chart, voucher, effective_on, recorded_at
        """;

    /// <summary>The rows that follow from a fact.</summary>
    public static IReadOnlyList<JournalRow> Of(StoredEvent stored, IFact fact) => fact is IMoneyFact money
        ? [.. Postings.Of(fact).Select((line, index) => Of(stored, money, line, (short)index))]
        : [];

    /// <summary>Reads a row from a query of <see cref="Columns"/>.</summary>
    public static JournalRow Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt16(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetString(5),
        row.GetString(6), row.GetInt16(7), row.GetString(8), row.GetInt64(9), Text(row, 10), Text(row, 11),
        Text(row, 12), Text(row, 13), row.IsDBNull(14) ? null : row.GetBoolean(14), Text(row, 15), Text(row, 16),
        Text(row, 17), row.GetString(18), row.GetFieldValue<LocalDate>(19), row.GetFieldValue<Instant>(20));

    private static JournalRow Of(StoredEvent stored, IMoneyFact fact, JournalLine line, short number) => new(
        stored.Sequence, number, stored.Stream, stored.Version, line.Holder.ToString(), line.Unit, line.Fund,
        (short)line.Year.Value, line.Account, line.Amount.Fen, line.Purpose, line.Project, line.Enterprise, line.Mode,
        line.Recurring, LedgerJson.Word(line.Tier), line.Counterparty, line.Chart, fact.Voucher.ToString(),
        fact.EffectiveOn, stored.RecordedAt);

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
