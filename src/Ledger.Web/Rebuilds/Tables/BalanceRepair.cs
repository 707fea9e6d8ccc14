using Ledger.Domain.Kernel;
using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Rebuilds.Tables;

/// <summary>The running balances; each is moved by its difference, so that what is recorded meanwhile is kept.</summary>
internal sealed class BalanceRepair : TableRepair
{
    private readonly List<(AccountOfJournal Account, long By)> moves = [];

    public override async Task Compare(
        BookSnapshot snapshot, string tenant, DerivedBook book, Differences differences,
        CancellationToken cancellation)
    {
        var due = new Dictionary<AccountOfJournal, long>(book.Balances);
        await foreach (var row in snapshot.Rows(
            "select unit, fund, year, holder, account, amount_fen from ledger.balance where tenant = $1",
            [tenant], cancellation))
        {
            var account = new AccountOfJournal(
                row.GetString(0), row.GetString(1), row.GetInt16(2), row.GetString(3), row.GetString(4));
            due.Remove(account, out var sum);
            await Compare(account, row.GetInt64(5), sum, differences);
        }

        foreach (var (account, sum) in due)
        {
            await Compare(account, null, sum, differences);
        }
    }

    // The accounts are locked in the order in which entries lock them.
    public override Task Switch(NpgsqlConnection connection, string tenant, CancellationToken cancellation) =>
        Execute(connection, """
            insert into ledger.balance as b (tenant, unit, fund, year, holder, account, amount_fen)
            select $1, n.* from unnest($2, $3, $4, $5, $6, $7) as n(unit, fund, year, holder, account, moved)
            order by n.unit, n.fund, n.year, n.holder, n.account
            on conflict (tenant, unit, fund, year, holder, account)
                do update set amount_fen = b.amount_fen + excluded.amount_fen
            """, tenant, cancellation,
            moves.Select(m => m.Account.Unit).ToArray(), moves.Select(m => m.Account.Fund).ToArray(),
            moves.Select(m => m.Account.Year).ToArray(), moves.Select(m => m.Account.Holder).ToArray(),
            moves.Select(m => m.Account.Account).ToArray(), moves.Select(m => m.By).ToArray());

    private async Task Compare(AccountOfJournal account, long? kept, long due, Differences differences)
    {
        if (kept != due)
        {
            await differences.Say("balance", $"{account}", kept is { } fen ? new Money(fen) : null, new Money(due));
            moves.Add((account, due - (kept ?? 0)));
        }
    }
}
