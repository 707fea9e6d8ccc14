using NodaTime;

namespace Ledger.Stories.Reading;

/// <summary>One line of a story: on a day, somebody does something; or a balance is said.</summary>
/// <param name="Number">The line in its file, from 1.</param>
/// <param name="Day">The business date, or null where the line has none.</param>
/// <param name="Verb">What is done, in Chinese or English.</param>
/// <param name="Words">The words after it, without options.</param>
/// <param name="Options">The options by their English name.</param>
/// <param name="Refused">The code of the refusal that the line expects, or null when it goes through.</param>
public sealed record StoryLine(
    int Number, LocalDate? Day, string Verb, IReadOnlyList<string> Words,
    IReadOnlyDictionary<string, string> Options, string? Refused)
{
    /// <summary>The value of an option, or null when it is not there.</summary>
    public string? Option(string name) => Options.GetValueOrDefault(name);
}

/// <summary>A story: its title and its lines.</summary>
public sealed record Story(string Title, IReadOnlyList<StoryLine> Lines);

/// <summary>A line that cannot be read or told; the message names the line and says how to mend it.</summary>
public sealed class StoryException(int line, string zh, string en) : Exception($"第 {line} 行 line {line}: {zh} {en}")
{
    public int Line => line;
}
