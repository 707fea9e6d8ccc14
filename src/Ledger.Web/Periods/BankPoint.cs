using System.Text.Json;
using Ledger.Domain.Banking;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Banking;
using Ledger.Web.Hosting.Storage;
using NodaTime;

namespace Ledger.Web.Periods;

/// <summary>The bank's balance was asserted to the month's last day, and what was in transit then has been matched.</summary>
internal static class BankPoint
{
    private const string StateSql = """
        select data::text from book.mt_doc_stream_state
        where tenant_id = $1 and id = 'bank/' || $2 and $3::date <= $4::date
        """;

    /// <summary>The bank account of the month's holder.</summary>
    public static async Task<BankAccount> Account(ClosingMonth month, CancellationToken cancellation) =>
        await month.Rows(StateSql, row => row.GetString(0), cancellation) is [var stored, ..]
            ? (BankAccount)JsonSerializer.Deserialize<StoredState>(stored, LedgerJson.Stored)!.Value!
            : BankAccount.Initial;

    /// <summary>Whether the balance was asserted.</summary>
    public static ClosingPoint Of(ClosingMonth month, BankAccount account)
    {
        var page = $"/bank/{month.Holder}";
        ClosingGap[] gaps = account switch
        {
            { IsOpen: false } => [new("银行账户", "尚未登记银行账户：请登记并导入对账单",
                "no bank account is registered: register it and take in its statements", page)],
            { Asserted: { } last } when last.Difference != Money.Zero => [new($"{last.Day:uuuu-MM-dd}",
                $"银行余额核对不符，差 {last.Difference} 元：请查明后重新核对",
                $"the assertion fails by {last.Difference} yuan: find out and assert again", page)],
            { AssertedTo: var to } when to is null || to < month.Last => [new($"{month.Last:uuuu-MM-dd}",
                "银行余额尚未核对到月末", "the bank's balance is not asserted to the month's end", page)],
            _ => [],
        };
        return new ClosingPoint(ClosingPoints.BankAsserted, account.Lines.Count, gaps);
    }

    /// <summary>What only one side had moved at the month's end and still stands alone.</summary>
    public static async Task<IReadOnlyList<ClosingGap>> InTransit(
        ClosingMonth month, BankAccount account, CancellationToken cancellation)
    {
        if (!account.IsOpen)
        {
            return [];
        }

        var cash = await CashReader.Read(
            month.Connection, month.Tenant, month.Period.Holder, Instant.MaxValue, cancellation);
        var page = $"/bank/{month.Holder}";
        return
        [
            .. account.Lines.Where(l => l.Match is null && l.Day <= month.Last).Select(l => new ClosingGap(
                $"银行明细 {l.Number}", $"{l.Day:uuuu-MM-dd} {l.Amount} 元只在银行：请登记或匹配",
                $"{l.Day:uuuu-MM-dd} {l.Amount} yuan at the bank only: record or match it", page)),
            .. BankReconciliation.Unmatched(account, cash).Where(e => e.Day <= month.Last).Select(e => new ClosingGap(
                e.Voucher, $"{e.Day:uuuu-MM-dd} {e.Amount} 元只在账面：请匹配或冲销",
                $"{e.Day:uuuu-MM-dd} {e.Amount} yuan in the book only: match or reverse it", page)),
        ];
    }
}
