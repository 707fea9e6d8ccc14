using Ledger.Domain.Journal;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Journal;

/// <summary>What the accounts of the journal are called on pages.</summary>
public static class AccountWords
{
    private static readonly Dictionary<string, (string Zh, string En)> words = new(StringComparer.Ordinal)
    {
        [JournalAccount.Unallocated] = ("未安排额度", "Unallocated"),
        [JournalAccount.Reserved] = ("已占用额度", "Reserved"),
        [JournalAccount.InTransit] = ("在途", "In transit"),
        [JournalAccount.Available] = ("可用", "Available"),
        [JournalAccount.Held] = ("预占", "Held"),
        [JournalAccount.ClawedBack] = ("收回", "Clawed back"),
        [JournalAccount.CarriedOver] = ("结转", "Carried over"),
        [JournalAccount.Reserve] = ("公积公益金", "Common reserve"),
        [JournalAccount.EarmarkedPayable] = ("专项应付款", "Earmarked payable"),
        [JournalAccount.InKind] = ("实物折价", "In kind, converted"),
        [JournalAccount.DuesCollected] = ("已收党费", "Dues collected"),
        [JournalAccount.DuesRemitted] = ("已上缴党费", "Dues remitted"),
        [JournalAccount.DuesReturnable] = ("待返还党费", "Dues to be returned"),
        ["income:operating"] = ("经营收入", "Operating income"),
        ["income:contracting"] = ("发包及上交收入", "Contracting income"),
        ["income:investment"] = ("投资收益", "Investment income"),
        ["income:subsidy"] = ("补助收入", "Subsidy income"),
        ["income:other"] = ("其他收入", "Other income"),
    };

    /// <summary>The words for an account; its own name when it has none.</summary>
    public static string Of(string account, Tongue tongue) => words.TryGetValue(account, out var known)
        ? tongue.Pick(known.Zh, known.En)
        : account;
}
