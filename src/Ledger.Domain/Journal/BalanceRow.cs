using Ledger.Domain.Kernel;

namespace Ledger.Domain.Journal;

/// <summary>The sum of all lines of one account of the journal, at some moment.</summary>
public sealed record AccountSum(
    string Unit, string Fund, FiscalYear Year, Holder Holder, string Account, Money Amount);

/// <summary>
/// What one unit has in one fund and year with one holder. Every figure on every page and export comes from here.
/// </summary>
/// <param name="Appropriated">Granted by the tiers of government; only on the row of the pool's holder.</param>
/// <param name="Allocated">Out of the pool, on a pool's row; into the unit, on a unit's row.</param>
/// <param name="Reserved">In the pool, kept for approved allocations that are not paid.</param>
/// <param name="InTransit">Paid to the unit and not confirmed by it.</param>
/// <param name="Available">May be spent; on a pool's row, may be allocated.</param>
/// <param name="Held">Kept for a purpose.</param>
/// <param name="Spent">Spent net of reversals.</param>
/// <param name="CarriedOver">Gone to the next year less what came from the year before.</param>
/// <param name="ClawedBack">Taken back by the giver.</param>
/// <param name="Income">A village's income of all categories.</param>
/// <param name="Cost">A village's cost of all categories.</param>
/// <param name="InKind">Goods at their converted value; never part of what is available.</param>
public sealed record BalanceRow(
    string Unit, string Fund, FiscalYear Year, Holder Holder, Money Appropriated, Money Allocated, Money Reserved,
    Money InTransit, Money Available, Money Held, Money Spent, Money CarriedOver, Money ClawedBack,
    Money Income, Money Cost, Money InKind)
{
    private static readonly HashSet<string> tierSources =
        [.. Enum.GetValues<FundingTier>().Select(JournalAccount.Source)];

    /// <summary>Whether it is the row of a pool, before the money goes to units.</summary>
    public bool IsPool { get; init; }

    /// <summary>The rows of many sums, ordered by unit, fund, year and holder.</summary>
    public static IReadOnlyList<BalanceRow> Of(IEnumerable<AccountSum> sums) =>
    [
        .. sums.GroupBy(s => (s.Unit, s.Fund, s.Year, s.Holder))
            .OrderBy(g => g.Key.Unit, StringComparer.Ordinal).ThenBy(g => g.Key.Fund, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Year).ThenBy(g => g.Key.Holder.ToString(), StringComparer.Ordinal)
            .Select(g => Row(g.Key.Unit, g.Key.Fund, g.Key.Year, g.Key.Holder, [.. g])),
    ];

    private static BalanceRow Row(
        string unit, string fund, FiscalYear year, Holder holder, IReadOnlyList<AccountSum> sums)
    {
        var isPool = sums.Any(s => IsOfPool(s.Account));
        var appropriated = isPool ? -Total(IsTierSource) : Money.Zero;
        var unallocated = Total(a => a == JournalAccount.Unallocated);
        var (carried, clawed) = (Total(a => a == JournalAccount.PoolCarriedOver), Total(a => a == JournalAccount.PoolClawedBack));
        var reserved = Total(a => a == JournalAccount.Reserved);
        return new BalanceRow(unit, fund, year, holder, appropriated,
            (isPool ? appropriated - unallocated - carried - clawed : Money.Zero)
                + Total(a => !IsOfPool(a) && !(isPool && IsTierSource(a))),
            reserved,
            Total(a => a == JournalAccount.InTransit),
            Total(a => a == JournalAccount.Available) + unallocated,
            Total(a => a == JournalAccount.Held),
            Total(a => a.StartsWith("spent:", StringComparison.Ordinal)),
            Total(a => a == JournalAccount.CarriedOver) + carried,
            Total(a => a == JournalAccount.ClawedBack) + clawed,
            -Total(a => a.StartsWith("income:", StringComparison.Ordinal)),
            Total(a => a.StartsWith("cost:", StringComparison.Ordinal)),
            Total(a => a == JournalAccount.InKind))
        {
            IsPool = isPool,
        };

        Money Total(Func<string, bool> of) => Money.Sum(sums.Where(s => of(s.Account)).Select(s => s.Amount));
    }

    private static bool IsOfPool(string account) => account.StartsWith("pool:", StringComparison.Ordinal);

    private static bool IsTierSource(string account) => tierSources.Contains(account);
}
