using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.YearEnd;
using Ledger.Domain.Collective;
using Ledger.Domain.Dues;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;

namespace Ledger.Web.YearEnd;

/// <summary>Reads what the end of a year does to all money in scope, at any moment.</summary>
public sealed class YearEndReader(JournalReader journal, StateReader states)
{
    /// <summary>Everything that ends with the year of the scope.</summary>
    public async Task<YearEnding> Of(
        JournalScope scope, FiscalYear year, SettledMoment moment, Reference reference, CancellationToken cancellation)
    {
        var within = scope with { Year = year };
        var balances = BalanceRow.Of(await journal.Sums(within, moment, cancellation))
            .Where(b => b.Holder.Kind != HolderKind.Collective).ToList();
        return new YearEnding(year,
            await Accounts(within, balances, moment, reference, cancellation),
            await Pools(within, balances, moment, reference, cancellation),
            scope.Fund is null or FundCodes.ReturnedDues
                ? await Dues(within, year, moment, reference, cancellation)
                : [],
            scope.Fund is null or FundCodes.Collective ? await Villages(within, year, moment, cancellation) : []);
    }

    private async Task<IReadOnlyList<YearEndRow>> Accounts(
        JournalScope scope, IReadOnlyList<BalanceRow> balances, SettledMoment moment, Reference reference,
        CancellationToken cancellation)
    {
        var accounts = await states.Named<FundAccount>(
            scope.Tenant, [.. balances.Select(b => new AccountKey(b.Unit, b.Fund, b.Year).Stream)], moment, cancellation);
        return
        [
            .. from b in balances
               let account = accounts.GetValueOrDefault(new AccountKey(b.Unit, b.Fund, b.Year).Stream)
               where account is not null
               select Row(b, account, reference.Funds.GetValueOrDefault(b.Fund)),
        ];
    }

    private async Task<IReadOnlyList<PoolYearEnd>> Pools(
        JournalScope scope, IReadOnlyList<BalanceRow> balances, SettledMoment moment, Reference reference,
        CancellationToken cancellation)
    {
        var rows = balances.Where(b => b.IsPool).ToDictionary(b => new PoolKey(b.Holder, b.Fund, b.Year));
        var pools = await states.Named<Pool>(
            scope.Tenant, [.. rows.Keys.Select(k => k.Stream)], moment, cancellation);
        return
        [
            .. from row in rows
               let pool = pools.GetValueOrDefault(row.Key.Stream, Pool.Initial)
               let plan = PoolCarryPlan.Of(pool, reference.Funds.GetValueOrDefault(row.Key.Fund), row.Key.Year)
               let left = pool.Unallocated.Final
               select new PoolYearEnd(row.Key, row.Value, left, left.IsPositive ? WithRule(plan is not null)
                   : row.Value.Reserved.IsPositive ? YearEndStep.Reserved : YearEndStep.Settled, plan),
        ];
    }

    private async Task<IReadOnlyList<DuesYearEnd>> Dues(
        JournalScope scope, FiscalYear year, SettledMoment moment, Reference reference, CancellationToken cancellation)
    {
        var keys = reference.Parties.All.Select(o => new DuesKey(o.Id, year)).ToDictionary(k => k.Stream);
        var units = scope.Units.ToHashSet(StringComparer.Ordinal);
        var fund = reference.Funds.GetValueOrDefault(FundCodes.ReturnedDues);
        return
        [
            .. from dues in await states.Named<DuesYear>(scope.Tenant, [.. keys.Keys], moment, cancellation)
               where dues.Value.Unit is { } unit && units.Contains(unit)
               orderby dues.Value.Unit, dues.Key
               select Row(keys[dues.Key], dues.Value, fund, reference),
        ];
    }

    private async Task<IReadOnlyList<VillageYearEnd>> Villages(
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

    private static YearEndRow Row(BalanceRow balance, FundAccount account, Fund? fund)
    {
        var plan = CarryPlan.Of(account, fund, balance.Year);
        return new YearEndRow(balance, account.Holds.Count > 0 ? YearEndStep.HoldsOpen
            : !account.Available.Final.IsPositive ? YearEndStep.Settled
            : WithRule(plan is not null), plan);
    }

    private static DuesYearEnd Row(DuesKey key, DuesYear state, Fund? fund, Reference reference)
    {
        var kind = reference.Parties.Find(key.PartyOrg)?.Class;
        var plan = DuesCarryPlan.Of(state, fund, kind, key.Year);
        var due = DuesCarryPlan.StillToRemit(state, fund, kind, key.Year);
        var left = plan is null
            ? (state.Retained ?? DatedTotals.Empty).Final.IsPositive
            : (plan.CarriedAmount + plan.ClawedBackAmount).IsPositive;
        return new DuesYearEnd(key, state, due, left ? WithRule(plan is not null)
            : due.IsPositive ? YearEndStep.Unremitted : YearEndStep.Settled, plan);
    }

    private static YearEndStep WithRule(bool known) => known ? YearEndStep.Ready : YearEndStep.RuleMissing;
}
