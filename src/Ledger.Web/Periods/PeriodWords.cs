using Ledger.Domain.Periods;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Periods;

/// <summary>What the points of the checklist and the states of a month are called.</summary>
internal static class PeriodWords
{
    private static readonly Dictionary<string, (string Zh, string En)> points = new(StringComparer.Ordinal)
    {
        [ClosingPoints.BankAsserted] = ("银行余额已核对到月末", "Bank balance asserted to month end"),
        [ClosingPoints.InTransitExplained] = ("在途款项已到账或已说明", "What was in transit has arrived or is explained"),
        [ClosingPoints.VouchersComplete] = ("单据已办结，凭证附件齐全", "Documents finished, vouchers with their papers"),
        [ClosingPoints.FiguresReplay] = ("账面数与事件重放一致", "Figures are what replaying the events gives"),
        [ClosingPoints.NumbersGapFree] = ("凭证号连续", "Voucher numbers without a gap"),
    };

    /// <summary>A point in the reader's language; codes of earlier releases read as they were stored.</summary>
    public static string Point(string code, Tongue tongue) =>
        points.TryGetValue(code, out var words) ? tongue.Pick(words.Zh, words.En) : code;
}
