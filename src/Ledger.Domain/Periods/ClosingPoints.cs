namespace Ledger.Domain.Periods;

/// <summary>The points of the closing checklist. Their codes are stored with every closing.</summary>
public static class ClosingPoints
{
    /// <summary>The bank's balance was asserted to the month's last day and agrees with the book's.</summary>
    public const string BankAsserted = "bank-asserted";

    /// <summary>Whatever is in transit at the month's end has arrived since, or is explained.</summary>
    public const string InTransitExplained = "in-transit-explained";

    /// <summary>No document of the month is unfinished, and every voucher has its source document.</summary>
    public const string VouchersComplete = "vouchers-complete";

    /// <summary>The month's lines are what replaying its events gives, and the running balances agree.</summary>
    public const string FiguresReplay = "figures-replay";

    /// <summary>The year's voucher numbers have no gap.</summary>
    public const string NumbersGapFree = "numbers-gap-free";

    /// <summary>How many days ahead a waiver may reach.</summary>
    public const int LongestWaiver = 92;

    /// <summary>Every point, in the order in which it is looked at.</summary>
    public static IReadOnlyList<string> All { get; } =
        [BankAsserted, InTransitExplained, VouchersComplete, FiguresReplay, NumbersGapFree];

    /// <summary>Whether somebody may answer for the point instead of mending it now.</summary>
    public static bool MayBeWaived(string point) => point is not (FiguresReplay or NumbersGapFree);
}
