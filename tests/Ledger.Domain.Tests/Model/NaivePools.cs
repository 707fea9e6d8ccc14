using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Tests.Model;

/// <summary>Grants that come into a pool and are withdrawn from it.</summary>
public sealed partial class NaiveLedger
{
    private readonly Dictionary<(PoolKey Pool, string Voucher), Grant> grants = [];
    private readonly HashSet<(PoolKey Pool, string Voucher)> otherPoolVouchers = [];
    private readonly Dictionary<(PoolKey Pool, string Voucher), LocalDate> poolDays = [];

    private sealed record Grant(FundingTier Tier, long Fen)
    {
        public bool IsWithdrawn { get; set; }
    }

    /// <summary>The vouchers of a pool, grants and all others.</summary>
    public IEnumerable<(PoolKey Pool, string Voucher)> PoolVouchers => [.. grants.Keys, .. otherPoolVouchers];

    private ModelAnswer Receive(ReceiveAppropriation c, Actor by)
    {
        var (pool, fen, day) = (c.Pool, c.Amount.Fen, c.EffectiveOn);
        if (FirstOf(
            (!May(by, Role.Recorder, pool.Holder.Owner), "not-permitted"),
            (IsClosed(pool.Holder, day), "period-closed"),
            (IsAhead(day), "date-in-future"),
            (!Knows(pool.Holder.Owner), "unit-unknown"),
            (!ModelWorld.Funds.ContainsKey(pool.Fund), "fund-unknown"),
            (ModelWorld.Funds.GetValueOrDefault(pool.Fund) != pool.Holder.Kind, "fund-of-another-holder"),
            (fen <= 0, "amount-not-positive"),
            (day.Year != pool.Year.Value, "date-outside-year"),
            (Blank(c.Evidence.DocumentNo) || Blank(c.Summary), "text-missing")) is { } no)
        {
            return No(no);
        }

        var voucher = NextVoucher(pool.Holder, 'R', day);
        Move(PoolKeyOf(pool, SourceOf(c.Tier)), PoolKeyOf(pool, "pool:unallocated"), day, fen);
        grants[(pool, voucher)] = new Grant(c.Tier, fen);
        poolDays[(pool, voucher)] = day;
        return DoneUnder(voucher);
    }

    private ModelAnswer Withdraw(WithdrawAppropriation c, Actor by)
    {
        var (pool, day, place) = (c.Pool, c.EffectiveOn, (c.Pool, c.Voucher.ToString()));
        var grant = grants.GetValueOrDefault(place);
        if (FirstOf(
            (!May(by, Role.Recorder, pool.Holder.Owner), "not-permitted"),
            (IsClosed(pool.Holder, day), "period-closed"),
            (IsAhead(day), "date-in-future"),
            (!poolDays.ContainsKey(place), "entry-unknown"),
            (grant?.IsWithdrawn == true, "entry-already-reversed"),
            (day < poolDays.GetValueOrDefault(place), "reversal-before-entry"),
            (day.Year != pool.Year.Value, "date-outside-year"),
            (Blank(c.Reason), "text-missing"),
            (grant is null, "entry-unknown"),
            (Least(PoolKeyOf(pool, "pool:unallocated"), day) < grant?.Fen, "pool-exceeded")) is { } no)
        {
            return No(no);
        }

        Move(PoolKeyOf(pool, "pool:unallocated"), PoolKeyOf(pool, SourceOf(grant!.Tier)), day, grant.Fen);
        grant.IsWithdrawn = true;
        return DoneUnder(OtherInPool(pool, NextVoucher(pool.Holder, 'R', day), day));
    }

    private string OtherInPool(PoolKey pool, string voucher, LocalDate day)
    {
        otherPoolVouchers.Add((pool, voucher));
        poolDays[(pool, voucher)] = day;
        return voucher;
    }

    private static string SourceOf(FundingTier tier) => $"source:{tier.ToString().ToLowerInvariant()}";
}
