namespace Ledger.Web.Shell.Layout;

/// <summary>One entry of the menu. Texts are in <c>ShellTexts</c> under <c>nav.{Key}</c>.</summary>
/// <param name="Key">Key of its text.</param>
/// <param name="Path">Path of its page; pages under it are its own.</param>
/// <param name="Icon">Name of its icon.</param>
/// <param name="Role">Role that sees it; null for everyone.</param>
internal sealed record NavigationItem(string Key, string Path, string Icon, string? Role = null)
{
    /// <summary>Whether a path belongs to this entry.</summary>
    public bool Holds(string path) =>
        Path == "/" ? path == "/" : path == Path || path.StartsWith(Path + "/", StringComparison.Ordinal);
}

/// <summary>A group of entries, headed by <c>nav.{Key}</c>.</summary>
internal sealed record NavigationGroup(string Key, IReadOnlyList<NavigationItem> Items);

/// <summary>The menu, in one place.</summary>
internal static class NavigationMap
{
    public static readonly IReadOnlyList<NavigationGroup> Groups =
    [
        new("group.book", [new("overview", "/", "dashboard"), new("units", "/units", "building-community")]),
        new("group.record",
        [
            new("acts", "/acts", "keyboard"),
            new("allocations", "/allocations", "cash-banknote"),
            new("expenditures", "/expenditures", "receipt"),
            new("holds", "/holds", "calendar-time"),
            new("inbox", "/inbox", "inbox"),
            new("payments", "/payments", "clipboard-check"),
            new("decisions", "/decisions", "gavel"),
            new("corrections", "/corrections", "pencil"),
            new("dues", "/dues", "id-badge-2"),
            new("income", "/income", "coins"),
            new("contracts", "/contracts", "quote"),
            new("projects", "/projects", "dashboard"),
            new("contributions", "/contributions", "heart-handshake"),
            new("individuals", "/individuals", "id-badge-2"),
            new("imports", "/imports", "download", "recorder"),
        ]),
        new("group.closing",
        [
            new("bank", "/bank", "cash-banknote"),
            new("periods", "/periods", "calendar-time"),
            new("year-end", "/year-end", "rotate-clockwise"),
        ]),
        new("group.examine",
        [
            new("growth", "/growth", "trending-up"),
            new("standards", "/standards", "scale"),
            new("claims", "/claims", "quote"),
            new("trail", "/trail", "history"),
            new("integrity", "/integrity", "shield-check"),
            new("restatement", "/restatement", "arrows-diff"),
            new("replay", "/replay", "calendar-time"),
            new("heat", "/heat", "scale"),
            new("rules", "/rules", "checklist"),
            new("fund-rules", "/fund-rules", "gavel"),
            new("findings", "/findings", "clipboard-check"),
        ]),
    ];
}
