using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Language;
using Ledger.Web.Trail.Words;

namespace Ledger.Web.Trail;

/// <summary>What every fact is called on pages and in answers, in both languages.</summary>
public static class FactWords
{
    private static readonly Dictionary<Type, (string Zh, string En)> words = new IEnumerable<
        KeyValuePair<Type, (string, string)>>[]
    {
        FundMoneyWords.All, VillageWords.All, DuesWords.All, RegisterWords.All, PeopleWords.All,
        ProjectWords.All, ApprovalWords.All, AuditWords.All,
    }.SelectMany(group => group).ToDictionary();

    /// <summary>The words for a fact in the reader's language.</summary>
    public static string Of(IFact fact, Tongue tongue) => Of(fact.GetType(), tongue);

    /// <summary>The words for a kind of fact in the reader's language.</summary>
    public static string Of(Type fact, Tongue tongue) => tongue.Pick(words[fact].Zh, words[fact].En);

    /// <summary>Whether a kind of fact has words; a test asks this of every fact that can be stored.</summary>
    public static bool Has(Type fact) => words.ContainsKey(fact);
}
