using System.Text.Json;
using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Collective;
using Ledger.Domain.Contributions;
using Ledger.Domain.Dues;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Recording;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Intake.Undoing;

/// <summary>The entries of a batch that still stand, from its own events.</summary>
internal sealed class BatchEntries(IReadOnlyList<RecordedEntry> money, IReadOnlyList<IFact> documents)
{
    // The facts of a batch bear one recorded time and one request; the index of record order finds them.
    private const string ReadSql = """
        select e.stream_id, e.version, e.type, e.data::text, d.data::text
        from ev.mt_events e
        join book.mt_doc_stream_state d on d.tenant_id = e.tenant_id and d.id = e.stream_id
        where e.tenant_id = $1 and e."timestamp" = $2 and e.correlation_id = $3
            and not exists (select from ledger.reversal r
                where r.tenant = e.tenant_id and r.stream = e.stream_id and r.version = e.version)
        order by e.seq_id
        """;

    /// <summary>What the entries come to.</summary>
    public Money Sum => Money.Sum(money.Select(e => e.Fact.Amount));

    /// <summary>Reads them.</summary>
    public static async Task<BatchEntries> Standing(NpgsqlDataSource source, ImportJob job, CancellationToken cancellation)
    {
        var (money, documents) = (new List<RecordedEntry>(), new List<IFact>());
        await using var read = source.CreateCommand(ReadSql);
        read.CommandTimeout = 0;
        read.Parameters.AddWithValue(job.Tenant);
        read.Parameters.AddWithValue(job.RecordedAt!.Value);
        read.Parameters.AddWithValue($"import-{job.Id}");
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var fact = (IFact)JsonSerializer.Deserialize(
                row.GetString(3), FactNames.TypeOf(row.GetString(2)), LedgerJson.Stored)!;
            if (fact is IMoneyFact entry)
            {
                money.Add(new RecordedEntry(new FactPlace(row.GetString(0), row.GetInt64(1)), entry, false));
            }
            else if (fact is AllocationDrafted or ContributionRecorded && Stands(row.GetString(4)))
            {
                documents.Add(fact);
            }
        }

        return new BatchEntries(money, documents);
    }

    /// <summary>A reversal of every entry, the last first.</summary>
    public IEnumerable<BatchStep> Reversals(string reason, LocalDate on) =>
        documents.Select(d => Cancelled(d, reason, on)).OfType<Command>()
            .Select(c => new BatchStep(c, [], refusal => Fault(refusal, 1, "")))
            .Concat(money.Index().Reverse().Select(e => Reversed(e.Item, e.Index + 1, reason, on)).OfType<BatchStep>());

    private static BatchStep? Reversed(RecordedEntry entry, int number, string reason, LocalDate on)
    {
        var voucher = new VoucherNumber(entry.Fact.Voucher.Kind, entry.Fact.Voucher.Year, entry.Fact.Voucher.Number);
        Command? command = entry.Fact switch
        {
            ExpenditureRecorded f => new ReverseExpenditure(f.Account, voucher, Day(f), reason),
            BalanceTakenOver f => new ReverseTakeOver(f.Account, voucher, Day(f), reason),
            DuesCollected f => new ReverseDues(f.Dues, voucher, Day(f), reason),
            ICollectiveFact f => new ReverseCollectiveEntry(f.Books, voucher, Day(f), reason),
            ContributionBooked or InKindReceived => null,
            var other => throw new InvalidOperationException($"A batch has no {other.GetType().Name} to reverse."),
        };
        return command is null
            ? null
            : new BatchStep(command, [], refusal => Fault(refusal, number, voucher.ToString()), entry);

        // A reversal stays in the year of its entry, and never lies before it.
        LocalDate Day(IMoneyFact fact) => LocalDate.Max(
            fact.EffectiveOn, LocalDate.Min(on, FiscalYear.Of(fact.EffectiveOn).LastDay));
    }

    /// <summary>Documents are withdrawn as documents; goods and cash of a contribution follow its own.</summary>
    private static Command? Cancelled(IFact document, string reason, LocalDate on) => document switch
    {
        AllocationDrafted f => new CancelAllocation(f.Id, LocalDate.Max(on, f.EffectiveOn), reason),
        ContributionRecorded f => new ReverseContribution(f.Id, LocalDate.Max(on, f.EffectiveOn), reason),
        _ => null,
    };

    /// <summary>Whether a document has not been withdrawn alone since.</summary>
    private static bool Stands(string state) =>
        JsonSerializer.Deserialize<StoredState>(state, LedgerJson.Stored)!.Value is not (
            Allocation { Step: AllocationStep.Cancelled or AllocationStep.Reversed } or Contribution { IsReversed: true });

    private static RowFault Fault(Refusal refusal, int number, string voucher) =>
        RowFault.Of(refusal, number, null, null, voucher);
}
