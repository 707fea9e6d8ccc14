using Ledger.Domain.Periods;
using Npgsql;

namespace Ledger.Web.Periods;

/// <summary>
/// The closing checklist of a month: every point is answered by the book, none is ticked. The same answers stand on the
/// page before closing and, under the lock of the month, in the closing itself.
/// </summary>
public static class ClosingChecklist
{
    /// <summary>The points as they are recorded with the closing; none for what is no month.</summary>
    internal static async Task<IReadOnlyList<ChecklistItem>> Answer(
        NpgsqlConnection connection, string tenant, PeriodKey period, CancellationToken cancellation) =>
        period is { Month: >= 1 and <= 12, Year: >= 1 and <= 9998 }
            ? [.. (await Points(connection, tenant, period, cancellation)).Select(p => p.Item)]
            : [];

    /// <summary>The points with everything that is open.</summary>
    public static async Task<IReadOnlyList<ClosingPoint>> Points(
        NpgsqlConnection connection, string tenant, PeriodKey period, CancellationToken cancellation)
    {
        var month = new ClosingMonth(connection, tenant, period);
        var replay = await MonthReplay.Of(month, cancellation);
        var bank = await BankPoint.Account(month, cancellation);
        return
        [
            BankPoint.Of(month, bank),
            await TransitPoint.Of(month, bank, cancellation),
            await VoucherPoint.Of(month, replay.Facts, cancellation),
            await ReplayPoint.Of(month, replay, cancellation),
            await NumberPoint.Of(month, cancellation),
        ];
    }
}
