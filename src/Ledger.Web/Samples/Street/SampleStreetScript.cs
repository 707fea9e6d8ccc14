namespace Ledger.Web.Samples.Street;

/// <summary>
/// The sample street (演示数据): twelve villages and communities from January 2025 to October 2026, built around the
/// money facts of real reports. Amounts that the reports state are true in the book; amounts that they mask are
/// unknown in it.
/// </summary>
internal static class SampleStreetScript
{
    /// <summary>Everything that happens, in the order of recording.</summary>
    public static IEnumerable<SampleStep> Steps(ulong seed)
    {
        var (plan, chance) = (new SamplePlan(), new SampleChance(seed));
        StreetPlaces.Write(plan);
        StreetPeople.Write(plan);
        StreetFunds.Write(plan);
        StreetPools.Write(plan);
        StreetAllocations.Write(plan);
        StreetPremises.Write(plan);
        StreetAid.Write(plan);
        StreetSpending.Write(plan, chance);
        StreetCorrections.Write(plan);
        StreetPayments.Write(plan);
        StreetProjects.Write(plan);
        StreetDues.Write(plan, chance);
        StreetContributions.Write(plan);
        StreetCollectives.Write(plan, chance);
        StreetContracts.Write(plan);
        StreetPeriods.Write(plan);
        StreetClaims.Write(plan);
        StreetAudit.Write(plan);
        return plan.InOrder;
    }
}
