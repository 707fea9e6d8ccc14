namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// No database can be had, and what the reader can do about it, in Chinese and in English.
/// Nothing has been changed on disk beyond what the text says.
/// </summary>
public sealed class DatabaseUnavailableException(string chinese, string english, Exception? cause = null)
    : Exception($"{chinese}{Environment.NewLine}{english}", cause)
{
    public string Chinese { get; } = chinese;

    public string English { get; } = english;
}
