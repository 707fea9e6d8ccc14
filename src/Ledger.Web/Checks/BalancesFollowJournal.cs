using Ledger.Domain.Kernel;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>The running balance of every account is the sum of its lines.</summary>
internal sealed class BalancesFollowJournal() : Invariant("balances-follow-journal",
    "每个账户余额等于其分录之和", "every running balance is the sum of its lines", "个余额", "balances")
{
    private readonly Dictionary<AccountOfJournal, long> sums = [];

    public override void See(ReplayedEvent replayed)
    {
        foreach (var row in replayed.Kept)
        {
            SeeStray(row);
        }
    }

    public override void SeeStray(JournalRow row)
    {
        var account = AccountOfJournal.Of(row);
        sums[account] = sums.GetValueOrDefault(account) + row.Fen;
    }

    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        Looked = sums.Count;
        await foreach (var row in snapshot.Rows(
            "select unit, fund, year, holder, account, amount_fen from ledger.balance where tenant = $1",
            [tenant], cancellation))
        {
            var account = new AccountOfJournal(
                row.GetString(0), row.GetString(1), row.GetInt16(2), row.GetString(3), row.GetString(4));
            Compare(account, row.GetInt64(5), sums.Remove(account, out var sum) ? sum : 0);
        }

        foreach (var (account, sum) in sums.Where(s => s.Value != 0))
        {
            Break($"{account}", $"缺少余额，应为 {new Money(sum)} 元", $"there is no balance; it is {new Money(sum)}");
        }
    }

    private void Compare(AccountOfJournal account, long kept, long sum)
    {
        if (kept != sum)
        {
            Break($"{account}", $"余额 {new Money(kept)} 元，分录之和 {new Money(sum)} 元",
                $"the balance says {new Money(kept)}, the lines sum to {new Money(sum)}");
        }
    }
}
