using Ledger.Domain.Kernel;

namespace Ledger.Domain.Journal;

/// <summary>The names of the journal's accounts. They are stored and exported, and never change meaning.</summary>
public static class JournalAccount
{
    /// <summary>A pool's money that no allocation has claimed.</summary>
    public const string Unallocated = "pool:unallocated";

    /// <summary>A pool's money kept for approved allocations that are not paid yet.</summary>
    public const string Reserved = "pool:reserved";

    /// <summary>Paid to a unit that has not confirmed it.</summary>
    public const string InTransit = "in-transit";

    /// <summary>A unit may spend it.</summary>
    public const string Available = "available";

    /// <summary>Kept by a unit for a purpose (预占).</summary>
    public const string Held = "held";

    /// <summary>Taken back by the giver.</summary>
    public const string ClawedBack = "clawed-back";

    /// <summary>Gone to the next year's account, or come from the year before's.</summary>
    public const string CarriedOver = "carried-over";

    /// <summary>A pool's money gone to the next year's pool, or come from the year before's.</summary>
    public const string PoolCarriedOver = "pool:carried-over";

    /// <summary>A pool's money taken back by the tier that gave it.</summary>
    public const string PoolClawedBack = "pool:clawed-back";

    /// <summary>Common reserve and welfare fund of a village (公积公益金).</summary>
    public const string Reserve = "reserve";

    /// <summary>Earmarked state money that is not earned yet (专项应付款).</summary>
    public const string EarmarkedPayable = "earmarked-payable";

    /// <summary>Goods, at their converted value.</summary>
    public const string InKind = "in-kind";

    /// <summary>Dues taken in from members.</summary>
    public const string DuesCollected = "dues:collected";

    /// <summary>Dues passed upward.</summary>
    public const string DuesRemitted = "dues:remitted";

    /// <summary>Dues that come back and wait to be booked to a unit.</summary>
    public const string DuesReturnable = "dues:returnable";

    /// <summary>Kept dues gone to the next year, or come from the year before.</summary>
    public const string DuesCarriedOver = "dues:carried-over";

    /// <summary>Kept dues taken back by the committee above.</summary>
    public const string DuesClawedBack = "dues:clawed-back";

    /// <summary>Where dues come from.</summary>
    public const string DuesSource = "source:dues";

    /// <summary>Where co-building and charity comes from.</summary>
    public const string DonorSource = "source:donor";

    /// <summary>Where compensation for land comes from.</summary>
    public const string MarketSource = "source:market";

    /// <summary>Where the opening balance of a village or of an account comes from.</summary>
    public const string OpeningSource = "source:opening";

    /// <summary>
    /// The accounts of money that a holder holds, whatever it is kept for; a voucher whose lines on them do not cancel
    /// out went through the bank. Carrying over moves nothing: what leaves one year comes into the next.
    /// </summary>
    public static IReadOnlyList<string> MoneyHeld { get; } =
    [
        Unallocated, Reserved, InTransit, Available, Held, CarriedOver, Reserve, EarmarkedPayable, DuesCollected,
        DuesReturnable, PoolCarriedOver, DuesCarriedOver,
    ];

    /// <summary>Where a grant of a tier comes from.</summary>
    public static string Source(FundingTier tier) => $"source:{Word(tier)}";

    /// <summary>Spent on a purpose.</summary>
    public static string Spent(string purpose) => $"spent:{purpose}";

    /// <summary>Village income of a category; negative, as where money comes from.</summary>
    public static string Income(string category) => $"income:{category}";

    /// <summary>Village cost of a category.</summary>
    public static string Cost(string category) => $"cost:{category}";

    /// <summary>Distributed for a use, in legal order.</summary>
    public static string Distributed(string use) => $"distributed:{use}";

    private static string Word(FundingTier tier) => tier switch
    {
        FundingTier.Central => "central",
        FundingTier.Province => "province",
        FundingTier.City => "city",
        FundingTier.District => "district",
        FundingTier.Subdistrict => "subdistrict",
        _ => throw new InvalidOperationException($"No word for tier {tier}."),
    };
}
