using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Web.Acts;
using Ledger.Web.Shell.Desk;

namespace Ledger.Web.Pools;

/// <summary>What is done with the money of a pool before it goes to units.</summary>
public static class PoolActs
{
    /// <summary>The street or town whose pool it is.</summary>
    internal static ActField PoolHolder { get; } =
        new("holder", ActFieldKind.Choice, "资金所在街道（镇）", "Holder of the pool")
        {
            Kept = true, Searched = true, Choices = e => Choices.Offices(e.Desk, e.Today),
            Start = e => Choices.Offices(e.Desk, e.Today) is [var only] ? only.Value : null,
        };

    /// <summary>收到指标.</summary>
    public static Act Appropriation { get; } = new("appropriation", ActGroup.Funding, "收到指标", "Record appropriation")
    {
        Path = "/pools/new", List = "/allocations", Words = "拨款 上级 指标文 grant quota",
        Lead = ("上级下达的指标进入资金池，之后再安排给社区。", "A grant of a tier of government enters the pool; allocations to units follow."),
        Fields =
        [
            PoolHolder, ActFields.Fund(HolderKind.Fiscal),
            ActFields.Choice("tier", "资金级次", "Tier", e => Choices.Tiers(e.Tongue)) with { Kept = true },
            ActFields.Amount,
            ActFields.Text("documentNo", "指标文号", "Quota document") with { Kept = true }, ActFields.Summary,
            ActFields.Papers, ActFields.Files, ActFields.Day, ActFields.Year,
        ],
        Command = e => new ReceiveAppropriation(Pool(e), e.Word<FundingTier>("tier"), e.Amount(), e.Day(),
            e.Evidence(), e.Needed("summary")),
    };

    /// <summary>冲销指标.</summary>
    public static Act Withdrawal { get; } = new("withdraw-appropriation", ActGroup.Correcting, "收回、冲销指标", "Withdraw appropriation")
    {
        List = "/allocations", Words = "红字 撤销 收回 reverse grant",
        Fields =
        [
            PoolHolder, ActFields.Fund(HolderKind.Fiscal), ActFields.Year,
            ActFields.Text("voucher", "原凭证号", "Voucher of the grant"), ActFields.Day,
            ActFields.Text("reason", "原因", "Reason"),
        ],
        Command = e => new WithdrawAppropriation(Pool(e), e.Voucher("voucher"), e.Day(), e.Needed("reason")),
    };

    private static PoolKey Pool(ActEntry e) => new(Holder.Fiscal(e.Choice("holder")), e.Choice("fund"), e.Year());
}
