using System.Text.Json;
using Ledger.Domain.Banking;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Banking;

/// <summary>A holder's bank account as a reader sees it, at a moment.</summary>
/// <param name="Lines">Every bank line with its number.</param>
/// <param name="Assertions">Every assertion, first to last.</param>
public sealed record BankBook(
    Holder Holder, BankAccountOpened? Opened, BankAccount Account, IReadOnlyList<OpenLine> Lines,
    IReadOnlyList<(BankAsserted Fact, Instant At, string By)> Assertions, IReadOnlyList<LinesMatched> Matches,
    IReadOnlyList<CashEntry> Cash)
{
    /// <summary>Bank lines that no voucher stands against.</summary>
    public IReadOnlyList<OpenLine> OpenLines
    {
        get
        {
            var open = Account.Lines.Where(l => l.Match is null).Select(l => l.Number).ToHashSet();
            return [.. Lines.Where(l => open.Contains(l.Number))];
        }
    }

    /// <summary>Vouchers that no bank line stands against.</summary>
    public IReadOnlyList<CashEntry> OpenEntries => BankReconciliation.Unmatched(Account, Cash);

    /// <summary>What is proposed as one movement.</summary>
    public IReadOnlyList<MatchProposal> Proposals => MatchProposals.Of(OpenLines, OpenEntries);
}

/// <summary>Reads bank accounts from their facts.</summary>
public sealed class BankReader(NpgsqlDataSource source)
{
    private const string Sql = """
        select type, data::text, timestamp, coalesce(headers ->> 'name', user_name, '') from ev.mt_events
        where tenant_id = $1 and stream_id = $2 and timestamp <= $3 order by version
        """;

    /// <summary>The account of a holder at the moment.</summary>
    public async Task<BankBook> Of(string tenant, Holder holder, SettledMoment moment, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var facts = await Facts(connection, tenant, holder, moment, cancellation);
        var lines = facts.Select(f => f.Fact).OfType<StatementTaken>().SelectMany(s => s.Lines)
            .Select((line, index) => new OpenLine(index + 1, line)).ToList();
        var account = facts.Aggregate(BankAccount.Initial, (state, f) => (BankAccount)state.Apply(f.Fact));
        var matches = facts.Select(f => f.Fact).OfType<LinesMatched>()
            .Where(m => account.Matches.Any(a => a.Number == m.Match)).ToList();
        var cash = await CashReader.Read(connection, tenant, holder, moment.KnownAt, cancellation);
        return new BankBook(holder, facts.Select(f => f.Fact).OfType<BankAccountOpened>().FirstOrDefault(), account, lines,
            [.. facts.Where(f => f.Fact is BankAsserted).Select(f => ((BankAsserted)f.Fact, f.At, f.By))], matches,
            moment.On is { } on ? [.. cash.Where(e => e.Day <= on)] : cash);
    }

    private static async Task<IReadOnlyList<(BankFact Fact, Instant At, string By)>> Facts(
        NpgsqlConnection connection, string tenant, Holder holder, SettledMoment moment, CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand(Sql, connection);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(BankAccount.Stream(holder));
        ask.Parameters.AddWithValue(moment.KnownAt);
        var facts = new List<(BankFact, Instant, string)>();
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            facts.Add(((BankFact)JsonSerializer.Deserialize(
                    row.GetString(1), FactNames.TypeOf(row.GetString(0)), LedgerJson.Stored)!,
                row.GetFieldValue<Instant>(2), row.GetString(3)));
        }

        return facts;
    }
}
