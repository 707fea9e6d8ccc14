using Ledger.Domain.Contracts;
using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Contracts;

/// <summary>
/// Reads what contracts promise and what came of it at a moment. Receipts are the incomes that name the contract,
/// read from the record itself, so that a cancelled income counts for nothing without a second book.
/// </summary>
public sealed class ContractReader(NpgsqlDataSource source, StateReader states)
{
    private const int Most = 2_000;

    private const string ReceiptsSql = """
        select e.data -> 'terms' ->> 'contract', (e.data -> 'terms' ->> 'instalment')::integer, sum(l.amount_fen)::bigint,
            l.effective_on, l.voucher
        from ev.mt_events e
        join ledger.line l on l.tenant = e.tenant_id and l.seq = e.seq_id and l.account = 'available'
        where e.tenant_id = $1 and e.type in ('collective-income-recorded.v1', 'collective-income-reversed.v1')
            and l.unit = any ($2) and l.recorded_at <= $3 and ($4::date is null or l.effective_on <= $4)
            and e.data -> 'terms' ->> 'contract' = any ($5)
        group by 1, 2, 4, 5 order by 4, 5
        """;

    /// <summary>The contracts of units with their standing on the day of the moment, those with arrears first.</summary>
    public async Task<IReadOnlyList<ContractStanding>> Of(
        JournalScope scope, SettledMoment moment, LocalDate day, CancellationToken cancellation)
    {
        var found = await states.Newest(scope, "contract-registered.v1", moment, null, Most, cancellation);
        var contracts = await states.Many<Contract>(scope.Tenant, found.Rows, moment, cancellation);
        var receipts = await Receipts(scope, moment, [.. contracts.Select(c => c.Id)], cancellation);
        return
        [
            .. contracts.Select(c => Arrears.Of(c, receipts, day))
                .OrderByDescending(s => s.Overdue).ThenBy(s => s.Contract.LastDay)
                .ThenBy(s => s.Contract.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>One contract with its standing and receipts; null when it was not known at the moment.</summary>
    public async Task<(ContractStanding Standing, IReadOnlyList<ContractReceipt> Receipts)?> One(
        JournalScope scope, string id, SettledMoment moment, LocalDate day, CancellationToken cancellation)
    {
        var contract = await states.One<Contract>(scope.Tenant, Contract.Stream(id), moment, cancellation);
        if (contract is null || !scope.Units.Contains(contract.Village))
        {
            return null;
        }

        var receipts = await Receipts(scope, moment, [id], cancellation);
        return (Arrears.Of(contract, receipts, day), receipts);
    }

    private async Task<IReadOnlyList<ContractReceipt>> Receipts(
        JournalScope scope, SettledMoment moment, string[] contracts, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(ReceiptsSql);
        command.Parameters.AddWithValue(scope.Tenant);
        command.Parameters.AddWithValue(scope.Units.ToArray());
        command.Parameters.AddWithValue(moment.KnownAt);
        command.Parameters.AddWithValue(NpgsqlDbType.Date, (object?)moment.On ?? DBNull.Value);
        command.Parameters.AddWithValue(contracts);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var receipts = new List<ContractReceipt>();
        while (await row.ReadAsync(cancellation))
        {
            receipts.Add(new ContractReceipt(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1),
                new Money(row.GetInt64(2)), row.GetFieldValue<LocalDate>(3), row.GetString(4)));
        }

        return receipts;
    }
}
