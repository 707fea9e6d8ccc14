namespace Ledger.Web.Shell.Entry;

/// <summary>One choice of a select: the value sent and the text shown.</summary>
public sealed record Choice(string Value, string Text)
{
    /// <summary>Heading under which the choice is listed.</summary>
    public string? Group { get; init; }

    /// <summary>The name in Chinese, whose pinyin initials find the choice in either language.</summary>
    public string? Chinese { get; init; }
}
