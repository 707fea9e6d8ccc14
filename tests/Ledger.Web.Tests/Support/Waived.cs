using Ledger.Domain.Periods;
using NodaTime;

namespace Ledger.Web.Tests.Support;

/// <summary>Waivers for a scene that is not about the checklist.</summary>
internal static class Waived
{
    /// <summary>Lets every point pass that may be waived.</summary>
    public static IReadOnlyList<Waiver> All { get; } = Points([.. ClosingPoints.All.Where(ClosingPoints.MayBeWaived)]);

    /// <summary>Nobody keeps a bank account in the scene.</summary>
    public static IReadOnlyList<Waiver> Bank { get; } = Points(ClosingPoints.BankAsserted);

    private static IReadOnlyList<Waiver> Points(params IReadOnlyList<string> points) =>
    [
        .. points.Select(point => new Waiver(point, "记账员（演示）", "演示",
            SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(30))),
    ];
}
