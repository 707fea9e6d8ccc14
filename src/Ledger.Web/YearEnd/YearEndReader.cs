using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.YearEnd;
using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;

namespace Ledger.Web.YearEnd;

/// <summary>How far an account or a village's books are on the way out of their year.</summary>
public enum YearEndStep
{
    /// <summary>Nothing is left of the year.</summary>
    Settled,

    /// <summary>It can be carried.</summary>
    Ready,

    /// <summary>Holds are still open.</summary>
    HoldsOpen,

    /// <summary>The fund has no rule about unspent money.</summary>
    RuleMissing,

    /// <summary>A pool's money that was neither allocated nor given back.</summary>
    Unallocated,
}

/// <summary>One account at the end of its year.</summary>
/// <param name="Plan">What goes on and what is taken back; null without a rule.</param>
public sealed record YearEndRow(BalanceRow Balance, YearEndStep Step, CarryPlan? Plan)
{
    /// <summary>The account.</summary>
    public AccountKey Account => new(Balance.Unit, Balance.Fund, Balance.Year);
}

/// <summary>A village's books at the end of their year, with what is resolved and unpaid in legal order.</summary>
public sealed record VillageYearEnd(CollectiveKey Books, YearEndStep Step, CollectiveBooks State)
{
    /// <summary>What is left in hand.</summary>
    public Money Left => State.Available.Final + State.Reserve.Final
        + Money.Sum(State.Earmarks.Values.Select(e => e.Left.Final));

    /// <summary>The loss that must be covered first; nothing once the books are carried.</summary>
    public Money Loss => Step == YearEndStep.Settled ? Money.Zero : State.LossLeft;

    /// <summary>Resolved shares that are not paid, in the order the rules give.</summary>
    public IReadOnlyList<DistributionShare> Unpaid =>
    [
        .. from share in State.Unpaid
           where share.Value.Final.IsPositive
           orderby share.Key
           select new DistributionShare(share.Key, share.Value.Final),
    ];
}

/// <summary>Reads what the end of a year does to every account, at any moment.</summary>
public sealed class YearEndReader(JournalReader journal, StateReader states)
{
    /// <summary>The accounts of funds in scope, each with its plan.</summary>
    public async Task<IReadOnlyList<YearEndRow>> Accounts(
        JournalScope scope, SettledMoment moment, Reference reference, CancellationToken cancellation)
    {
        var balances = BalanceRow.Of(await journal.Sums(scope, moment, cancellation))
            .Where(b => b.Holder.Kind != HolderKind.Collective && (b.Fund != FundCodes.ReturnedDues || HasAccount(b)))
            .ToList();
        var accounts = await states.Named<FundAccount>(
            scope.Tenant, [.. balances.Select(b => new AccountKey(b.Unit, b.Fund, b.Year).Stream)], moment, cancellation);
        return
        [
            .. from b in balances
               let account = accounts.GetValueOrDefault(new AccountKey(b.Unit, b.Fund, b.Year).Stream)
               where account is not null || IsPool(b)
               select Row(b, account, reference.Funds.GetValueOrDefault(b.Fund)),
        ];
    }

    /// <summary>The villages' books in scope.</summary>
    public async Task<IReadOnlyList<VillageYearEnd>> Villages(
        JournalScope scope, FiscalYear year, SettledMoment moment, CancellationToken cancellation)
    {
        var keys = scope.Units.ToDictionary(u => new CollectiveKey(u, year).Stream, u => new CollectiveKey(u, year));
        var books = await states.Named<CollectiveBooks>(scope.Tenant, [.. keys.Keys], moment, cancellation);
        return
        [
            .. from b in books
               orderby b.Key
               let row = new VillageYearEnd(keys[b.Key], YearEndStep.Ready, b.Value)
               select row.Left.IsPositive ? row : row with { Step = YearEndStep.Settled },
        ];
    }

    private static YearEndRow Row(BalanceRow balance, FundAccount? account, Fund? fund)
    {
        if (account is null)
        {
            return new YearEndRow(balance,
                balance.Available.IsPositive || balance.Reserved.IsPositive ? YearEndStep.Unallocated : YearEndStep.Settled,
                null);
        }

        var plan = CarryPlan.Of(account, fund, balance.Year);
        return new YearEndRow(balance, account.Holds.Count > 0 ? YearEndStep.HoldsOpen
            : !balance.Available.IsPositive ? YearEndStep.Settled
            : plan is null ? YearEndStep.RuleMissing
            : YearEndStep.Ready, plan);
    }

    private static bool IsPool(BalanceRow b) => b.Appropriated != Money.Zero || b.Reserved != Money.Zero;

    private static bool HasAccount(BalanceRow b) => b.Available != Money.Zero || b.Held != Money.Zero || b.Spent != Money.Zero;
}
