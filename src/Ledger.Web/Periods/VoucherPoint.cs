using Ledger.Domain.Accounts;
using Ledger.Domain.Collective;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Domain.Pools;
using Ledger.Web.Replay;

namespace Ledger.Web.Periods;

/// <summary>No document of the month is unfinished, and every voucher that needs a source document has one.</summary>
internal static class VoucherPoint
{
    private const string UnfinishedSql = """
        select data -> 'value' ->> 'id', data -> 'value' ->> 'step' from book.mt_doc_stream_state
        where tenant_id = $1 and id like 'allocation/' || $2 || '-%'
            and data -> 'value' ->> 'step' in ('draft', 'submitted', 'returned', 'approved')
            and (data -> 'value' ->> 'effectiveOn')::date between $3 and $4
        order by 1
        """;

    private const string ReversedSql = """
        select stream, version from ledger.reversal
        where tenant = $1 and $2 <> '' and $3::date <= $4::date and stream = any ($5)
        """;

    public static async Task<ClosingPoint> Of(
        ClosingMonth month, IReadOnlyList<(StoredEvent Stored, IMoneyFact Fact)> facts, CancellationToken cancellation)
    {
        var unfinished = await month.Rows(UnfinishedSql, row => new ClosingGap(row.GetString(0),
            "单据未办结：请审批并拨付，或撤销", "the document is unfinished: approve and pay it, or cancel it",
            $"/allocations/{row.GetString(0)}"), cancellation);
        var reversed = await month.Rows(ReversedSql, row => (row.GetString(0), row.GetInt64(1)), cancellation,
            (object)facts.Select(f => f.Stored.Stream).Distinct().ToArray());
        var needing = facts.Where(f => NeedsDocument(f.Fact) && !reversed.Contains((f.Stored.Stream, f.Stored.Version)))
            .ToList();
        var bare = needing.Where(f => IsBare(f.Fact.Voucher.Evidence)).Select(f => new ClosingGap(
            $"{f.Fact.Voucher}", "没有单据号也没有附件：请冲销后凭单据重新登记",
            "it has neither a document number nor an attachment: reverse it and record it with its document",
            $"/trail/{f.Stored.Sequence}"));
        return new ClosingPoint(ClosingPoints.VouchersComplete, needing.Count + unfinished.Count, [.. unfinished, .. bare]);
    }

    /// <summary>Closing and correcting vouchers need none (会计基础工作规范 art. 51); the rest of the money does.</summary>
    private static bool NeedsDocument(IMoneyFact fact) => fact is not IReversal
        && fact is AppropriationReceived or ExpenditureRecorded or IncomeRecorded or CostRecorded or SubsidyReceived
            or DonationReceived;

    private static bool IsBare(Evidence evidence) =>
        string.IsNullOrWhiteSpace(evidence.DocumentNo) && evidence.AttachmentCount == 0;
}
