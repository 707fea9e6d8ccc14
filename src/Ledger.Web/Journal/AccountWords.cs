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
        [JournalAccount.PoolCarriedOver] = ("结转·未安排额度", "Carried over, unallocated"),
        [JournalAccount.PoolClawedBack] = ("收回·未安排额度", "Clawed back, unallocated"),
        [JournalAccount.DuesCarriedOver] = ("结转·党费留存", "Carried over, dues kept"),
        [JournalAccount.DuesClawedBack] = ("收回·党费留存", "Clawed back, dues kept"),
        ["income:operating"] = ("经营收入", "Operating income"),
        ["income:contracting"] = ("发包及上交收入", "Contracting income"),
        ["income:investment"] = ("投资收益", "Investment income"),
        ["income:subsidy"] = ("补助收入", "Subsidy income"),
        ["income:other"] = ("其他收入", "Other income"),
    };

    private static readonly (string Prefix, string Zh, string En)[] kinds =
    [
        ("spent:", "支出", "Spent"), ("income:", "收入", "Income"), ("cost:", "成本费用", "Cost"),
        ("distributed:", "收益分配", "Distributed"), ("source:", "来源", "Source"),
    ];

    private static readonly Dictionary<string, (string Zh, string En)> parts = new(StringComparer.Ordinal)
    {
        ["central"] = ("中央", "central"), ["province"] = ("省", "province"), ["city"] = ("市", "city"),
        ["district"] = ("区（县）", "district"), ["subdistrict"] = ("街道（镇）", "subdistrict"),
        ["dues"] = ("党费", "dues"), ["donor"] = ("共建单位", "partners"), ["market"] = ("土地补偿", "land compensation"),
        ["opening"] = ("期初", "opening"), ["reserve"] = ("公积公益金", "reserve"), ["members"] = ("成员", "members"),
        ["other"] = ("其他", "other"), ["operating"] = ("经营", "operating"), ["contracting"] = ("发包及上交", "contracting"),
        ["investment"] = ("投资", "investment"), ["subsidy"] = ("补助", "subsidy"), ["taxes"] = ("税金及附加", "taxes"),
        ["administration"] = ("管理费用", "administration"), ["welfare"] = ("公益支出", "welfare"),
        ["income-tax"] = ("所得税", "income tax"), ["production"] = ("生产成本", "production"), ["asset"] = ("资产", "asset"),
    };

    /// <summary>The words for an account by its stored name.</summary>
    /// <param name="nameOfPurpose">Names what was spent on; words that are no purpose are known here.</param>
    public static string Of(string account, Tongue tongue, Func<string, string> nameOfPurpose)
    {
        if (words.TryGetValue(account, out var known))
        {
            return tongue.Pick(known.Zh, known.En);
        }

        var (prefix, zh, en) = kinds.FirstOrDefault(k => account.StartsWith(k.Prefix, StringComparison.Ordinal));
        if (prefix is null)
        {
            return account;
        }

        var rest = account[prefix.Length..];
        var word = parts.TryGetValue(rest, out var part) ? tongue.Pick(part.Zh, part.En) : nameOfPurpose(rest);
        return tongue.Pick($"{zh}·{word}", $"{en}: {word}");
    }
}
