using Ledger.Domain.Contracts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Contracts;

/// <summary>A village that lets a shop (演示数据).</summary>
internal static class ContractScenes
{
    public static readonly Evidence Paper = Evidence.Document("演示租赁合同1号");

    public static readonly ContractTerms Shop = new(ContractKind.Lease, "临街门面一间", "演示商店", On(1, 1), On(12, 31),
        Money.Yuan(1_000), "演示决议1号", null);

    public static RegisterContract Lease(ContractTerms? terms = null, params IReadOnlyList<PaymentDue> payments) => new(
        Village, terms ?? Shop,
        payments.Count > 0 ? payments : PaymentSchedule.Of(PaymentRhythm.Quarterly, On(1, 15), On(12, 31), Money.Yuan(3_000)),
        On(1, 1), Paper, "出租门面");

    /// <summary>The lease is registered; its id is the scene's document.</summary>
    public static Scenario AVillageThatLetsAShop() =>
        Worlds.AStreetWithTwelveUnits().Given(Lease(), People.Recorder);

    public static ContractReceipt Receipt(Contract contract, long yuan, LocalDate day, int? instalment = null) =>
        new(contract.Id, instalment, Money.Yuan(yuan), day, "R-2026-000001");
}
