using Ledger.Domain.Accounts.YearEnd;
using Ledger.Domain.Collective;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools.YearEnd;

namespace Ledger.Web.YearEnd;

/// <summary>Everything that ends with a year in some scope.</summary>
public sealed record YearEnding(
    FiscalYear Year, IReadOnlyList<YearEndRow> Accounts, IReadOnlyList<PoolYearEnd> Pools,
    IReadOnlyList<DuesYearEnd> Dues, IReadOnlyList<VillageYearEnd> Villages)
{
    /// <summary>
    /// The commands that carry what is ready, each with the unit whose recorder may do it and the key of its stream.
    /// </summary>
    public IEnumerable<(string Unit, string Stream, Command Command)> Commands()
    {
        var summary = $"{Year} 年末结转";
        return
        [
            .. Accounts.Where(a => a.Step == YearEndStep.Ready).Select(a => (a.Balance.Unit, a.Account.Stream,
                (Command)new CarryAccount(a.Account, Evidence.None, summary))),
            .. Pools.Where(p => p.Step == YearEndStep.Ready).Select(p => (p.Pool.Holder.Owner, p.Pool.Stream,
                (Command)new CarryPool(p.Pool, Evidence.None, summary))),
            .. Dues.Where(d => d.Step == YearEndStep.Ready).Select(d => (d.State.Unit ?? "", d.Dues.Stream,
                (Command)new CarryDues(d.Dues, Evidence.None, summary))),
            .. Villages.Where(v => v.Step == YearEndStep.Ready).Select(v => (v.Books.Village, v.Books.Stream,
                (Command)new CarryCollective(v.Books, Evidence.None, summary))),
        ];
    }
}
