using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Journal;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Acts;

/// <summary>A journal line as an accountant writes it: on one side, red when it takes an earlier entry back.</summary>
/// <param name="Account">The name of the account with what it is for (科目).</param>
/// <param name="IsDebit">Whether it stands on the debit side (借).</param>
/// <param name="Amount">The amount on that side; negative (红字) in a reversal.</param>
public sealed record WrittenLine(string Unit, string Fund, string Account, bool IsDebit, Money Amount);

/// <summary>How the lines under a fact are written on vouchers and shown before posting.</summary>
public static class LineWords
{
    private static readonly (string Prefix, string Zh, string En)[] kinds =
    [
        ("spent:", "支出", "Spent"), ("income:", "收入", "Income"), ("cost:", "成本费用", "Cost"),
        ("distributed:", "收益分配", "Distributed"), ("source:", "来源", "Source"),
    ];

    private static readonly Dictionary<string, (string Zh, string En)> sources = new(StringComparer.Ordinal)
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

    /// <summary>
    /// The side of a line: what there is more of is debited. A reversal keeps the sides of the entry it cancels and
    /// takes the amounts in red (会计基础工作规范 art. 51).
    /// </summary>
    public static WrittenLine Of(JournalLine line, bool reverses, PageDesk desk, Tongue tongue)
    {
        var isDebit = line.Amount.IsPositive != reverses;
        return new WrittenLine(desk.NameOf(line.Unit), desk.NameOfFund(line.Fund), Account(line, desk, tongue),
            isDebit, isDebit ? line.Amount : -line.Amount);
    }

    /// <summary>The words for an account of the journal, with what it is for.</summary>
    public static string Account(JournalLine line, PageDesk desk, Tongue tongue)
    {
        var name = Account(line.Account, desk, tongue);
        var chart = line.Chart is { } code && ChartCode.Parse(code) is { } key && ChartOfAccounts.Find(key) is { } account
            ? $"{key.Code} {tongue.Pick(account.Zh, account.En)}"
            : null;
        return string.Join(" · ", new[] { chart ?? name, chart is null ? null : name, line.Project, line.Counterparty }
            .Where(part => !string.IsNullOrEmpty(part)).Distinct());
    }

    /// <summary>The words for an account by its stored name.</summary>
    public static string Account(string account, PageDesk desk, Tongue tongue)
    {
        foreach (var (prefix, zh, en) in kinds)
        {
            if (account.StartsWith(prefix, StringComparison.Ordinal))
            {
                var rest = account[prefix.Length..];
                var word = sources.TryGetValue(rest, out var known)
                    ? tongue.Pick(known.Zh, known.En)
                    : desk.NameOfPurpose(rest);
                return tongue.Pick($"{zh}·{word}", $"{en}: {word}");
            }
        }

        return AccountWords.Of(account, tongue);
    }
}
