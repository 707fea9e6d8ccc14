using System.Globalization;

namespace Ledger.Web.Shell.Language;

/// <summary>The language a page is read in; Chinese is the neutral one.</summary>
public sealed class Tongue
{
    /// <summary>Simplified Chinese.</summary>
    public static readonly Tongue Chinese = new("zh-CN");

    /// <summary>English.</summary>
    public static readonly Tongue English = new("en");

    private Tongue(string tag) => Tag = tag;

    /// <summary>The BCP 47 tag, as in <c>html lang</c> and <c>?culture=</c>.</summary>
    public string Tag { get; }

    /// <summary>The other language.</summary>
    public Tongue Other => this == English ? Chinese : English;

    /// <summary>The language of a culture: English cultures are English, all others Chinese.</summary>
    public static Tongue Of(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "en" ? English : Chinese;

    /// <summary>What stands between a name and what is said of it.</summary>
    public string Colon => Pick("：", ": ");

    /// <summary>The text in this language, for words that come in both, such as those of the domain.</summary>
    public string Pick(string chinese, string english) => this == English ? english : chinese;
}
