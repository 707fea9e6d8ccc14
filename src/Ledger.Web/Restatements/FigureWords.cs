using Ledger.Web.Journal;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Restatements;

/// <summary>What the columns of reports are called; an account of the journal by its own words.</summary>
public static class FigureWords
{
    private static readonly Dictionary<string, (string Zh, string En)> words = new(StringComparer.Ordinal)
    {
        ["appropriated"] = ("收到指标", "Appropriated"),
        ["allocated"] = ("已安排", "Allocated"),
        ["reserved"] = ("已占用额度", "Reserved"),
        ["spent"] = ("已支出", "Spent"),
        ["income"] = ("收入", "Income"),
        ["cost"] = ("成本费用", "Cost"),
        ["total"] = ("总收入", "Total income"),
        ["operating"] = ("经营性收入", "Operating revenue"),
        ["subsidy"] = ("补助收入", "Subsidy income"),
    };

    /// <summary>The words for a column.</summary>
    /// <param name="nameOfPurpose">Names the purpose of an account of spending.</param>
    public static string Of(string column, Tongue tongue, Func<string, string> nameOfPurpose) =>
        words.TryGetValue(column, out var known)
            ? tongue.Pick(known.Zh, known.En)
            : AccountWords.Of(column, tongue, nameOfPurpose);
}
