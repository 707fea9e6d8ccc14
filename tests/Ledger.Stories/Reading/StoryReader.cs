using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace Ledger.Stories.Reading;

/// <summary>Reads the text of a story. The form is described in FORMAT.md.</summary>
public static class StoryReader
{
    private static readonly Dictionary<string, string> optionNames = new(StringComparer.Ordinal)
    {
        ["由"] = "by", ["by"] = "by",
        ["记作"] = "as", ["as"] = "as",
        ["从"] = "from", ["from"] = "from",
        ["年度"] = "year", ["year"] = "year",
        ["文号"] = "document", ["document"] = "document",
        ["专项"] = "earmark", ["earmark"] = "earmark",
        ["企业"] = "enterprise", ["enterprise"] = "enterprise",
        ["项目"] = "project", ["project"] = "project",
        ["决议"] = "decision", ["decision"] = "decision",
        ["合同"] = "contract", ["contract"] = "contract",
    };

    /// <summary>The story in the text; the first comment is its title.</summary>
    public static Story Read(string text)
    {
        var lines = text.Split('\n').Select((line, i) => (Number: i + 1, Text: line.TrimEnd('\r').Trim())).ToList();
        var title = lines.FirstOrDefault(l => l.Text.StartsWith('#')).Text?.TrimStart('#', ' ') ?? "";
        return new Story(title,
            [.. lines.Where(l => l.Text.Length > 0 && l.Text[0] != '#').Select(l => Line(l.Number, l.Text))]);
    }

    private static StoryLine Line(int number, string text)
    {
        var (deed, refused) = Expectation(number, text);
        var words = new Queue<string>(Words(number, deed));
        var date = LocalDatePattern.Iso.Parse(words.Count > 0 ? words.Peek() : "");
        if (date.Success)
        {
            words.Dequeue();
        }

        if (!words.TryDequeue(out var verb))
        {
            throw new StoryException(number, "日期之后应有动作。", "A verb is missing after the date.");
        }

        var (plain, options) = Options(number, words);
        return new StoryLine(number, date.Success ? date.Value : null, verb, plain, options, refused);
    }

    private static (string Deed, string? Refused) Expectation(int number, string text)
    {
        var parts = text.Replace("→", "->", StringComparison.Ordinal).Split("->", 2);
        if (parts.Length == 1)
        {
            return (text, null);
        }

        return parts[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["拒绝" or "refused", var code]
            ? (parts[0], code)
            : throw new StoryException(number, "“->”之后应写“拒绝 代码”。", "After “->” comes “refused CODE”.");
    }

    private static (IReadOnlyList<string>, IReadOnlyDictionary<string, string>) Options(
        int number, Queue<string> words)
    {
        var plain = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        while (words.TryDequeue(out var word))
        {
            if (!optionNames.TryGetValue(word, out var name))
            {
                plain.Add(word);
                continue;
            }

            if (!words.TryDequeue(out var value) || !options.TryAdd(name, value))
            {
                throw new StoryException(number, $"“{word}”之后缺少内容，或写了两次。",
                    $"“{word}” has no value or stands twice.");
            }
        }

        return (plain, options);
    }

    /// <summary>Words lie between blanks; “…” or "…" holds blanks together.</summary>
    private static List<string> Words(int number, string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        foreach (var c in text)
        {
            if (c is '“' or '”' or '"')
            {
                quoted = !quoted;
            }
            else if (char.IsWhiteSpace(c) && !quoted)
            {
                Finish(words, word);
            }
            else
            {
                word.Append(c);
            }
        }

        Finish(words, word);
        return quoted ? throw new StoryException(number, "引号没有配对。", "A quotation mark is not closed.") : words;
    }

    private static void Finish(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Reads a year such as 2026.</summary>
    public static int? Year(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
