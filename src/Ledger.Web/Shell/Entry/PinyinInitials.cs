using System.Globalization;
using System.Text;

namespace Ledger.Web.Shell.Entry;

/// <summary>
/// The initials by which a name is found on a keyboard: 示范社区 is <c>sfsq</c>. Chinese characters are placed by
/// the pinyin order of ICU between the first characters of each initial, so that every character has one and no
/// table of readings is kept. Characters common in place names with a second reading answer to both.
/// </summary>
public static class PinyinInitials
{
    // The first character of each initial in ICU's pinyin order (CLDR zh, the index of an address book).
    private const string Letters = "abcdefghjklmnopqrstwxyz";
    private const string FirstOfEach = "阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨它穵夕丫帀";
    private const int MostReadings = 8;

    private static readonly CompareInfo pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <summary>Second readings in names of places and people, as 长 is ch and zh.</summary>
    private static readonly Dictionary<char, char> others = new()
    {
        ['长'] = 'z', ['重'] = 'z', ['曾'] = 'z', ['单'] = 's', ['解'] = 'x', ['乐'] = 'y', ['厦'] = 's',
        ['行'] = 'h', ['朝'] = 'z', ['铅'] = 'y', ['贾'] = 'g', ['尉'] = 'y', ['区'] = 'o', ['石'] = 'd',
        ['车'] = 'j', ['盛'] = 'c', ['种'] = 'c', ['藏'] = 'z', ['校'] = 'j', ['传'] = 'z', ['查'] = 'z',
        ['沈'] = 'c', ['堡'] = 'p', ['埔'] = 'b', ['番'] = 'p', ['莘'] = 'x', ['圩'] = 'x', ['阿'] = 'e',
        ['蔚'] = 'y', ['会'] = 'k', ['调'] = 't', ['降'] = 'x', ['兴'] = 'x', ['便'] = 'p',
    };

    /// <summary>Every way to type the initials of a name, in lower case; more than one where a reading is open.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var ways = new List<StringBuilder> { new() };
        foreach (var rune in name.EnumerateRunes())
        {
            var letters = LettersOf(rune);
            var next = ways.SelectMany(way => letters.Select(letter => new StringBuilder().Append(way).Append(letter)));
            ways = letters.Length == 0 ? ways : [.. next.Take(MostReadings)];
        }

        return [.. ways.Select(way => way.ToString()).Where(way => way.Length > 0).Distinct()];
    }

    private static string LettersOf(Rune rune) => rune.Value switch
    {
        < 128 when Rune.IsLetterOrDigit(rune) => $"{char.ToLowerInvariant((char)rune.Value)}",
        >= 0x4E00 and <= 0x9FFF => Readings((char)rune.Value),
        _ => "",
    };

    private static string Readings(char character)
    {
        var usual = Letters[0];
        for (var i = 0; i < FirstOfEach.Length; i++)
        {
            if (pinyin.Compare($"{character}", $"{FirstOfEach[i]}", CompareOptions.None) >= 0)
            {
                usual = Letters[i];
            }
        }

        return others.TryGetValue(character, out var other) && other != usual ? $"{usual}{other}" : $"{usual}";
    }
}
