using Ledger.Web.Hosting;

namespace Ledger.Web.Integrity;

/// <summary>
/// Who may do what in the database. The service adds events and reads them; nobody but the owner of the tables can
/// change or delete one. What follows from events it may write, since a rebuild puts it right.
/// </summary>
internal static class Rights
{
    /// <summary>The schemas that are looked after: events, their protection, the journal, documents.</summary>
    public static IReadOnlyList<string> Schemas { get; } = ["ev", "audit", "ledger", "book"];

    private const string Everyone = $"{DatabaseRoles.App} {DatabaseRoles.Sealer} {DatabaseRoles.Auditor}";
    private const string Write = "select insert update delete";
    private const string Nothing = "";

    /// <summary>Kind of object, its name or <c>schema.*</c> for all that are not named, who, and what.</summary>
    private static readonly (string Kind, string Name, string Roles, string Rights)[] given =
    [
        ("schema", "ev", Everyone, "usage"),
        ("schema", "audit", Everyone, "usage"),
        ("schema", "ledger", $"{DatabaseRoles.App} {DatabaseRoles.Auditor}", "usage"),
        ("schema", "book", $"{DatabaseRoles.App} {DatabaseRoles.Auditor}", "usage"),

        // A right to delete streams would be one to delete events: they go with their stream.
        ("table", "ev.mt_events", DatabaseRoles.App, "select insert"),
        ("table", "ev.mt_streams", DatabaseRoles.App, "select insert"),
        ("column", "ev.mt_streams.version", DatabaseRoles.App, "update"),
        ("column", "ev.mt_streams.timestamp", DatabaseRoles.App, "update"),
        ("table", "ev.mt_events", $"{DatabaseRoles.Sealer} {DatabaseRoles.Auditor}", "select"),
        ("table", "ev.mt_streams", $"{DatabaseRoles.Sealer} {DatabaseRoles.Auditor}", "select"),
        ("sequence", "ev.*", DatabaseRoles.App, "select update usage"),
        ("sequence", "ev.*", $"{DatabaseRoles.Sealer} {DatabaseRoles.Auditor}", "select"),
        ("function", "ev.mt_quick_append_events", DatabaseRoles.App, "execute"),

        ("table", "audit.*", Everyone, "select"),
        ("table", "audit.leaf", DatabaseRoles.Sealer, "select insert"),
        ("table", "audit.salt", DatabaseRoles.Sealer, "select insert"),
        ("table", "audit.checkpoint", DatabaseRoles.Sealer, "select insert"),
        ("table", "audit.cosignature", DatabaseRoles.Sealer, "select insert"),
        ("table", "audit.alarm", $"{DatabaseRoles.App} {DatabaseRoles.Sealer}", "select insert"),
        ("function", "audit.announce_load", DatabaseRoles.App, "execute"),
        ("function", "audit.hold_recording", DatabaseRoles.App, "execute"),

        ("table", "ledger.*", DatabaseRoles.App, Write),
        ("table", "ledger.attachment", DatabaseRoles.App, "select insert"),
        ("table", "ledger.individual_key", DatabaseRoles.App, "select insert delete"),
        ("table", "book.*", DatabaseRoles.App, Write),
        ("sequence", "ledger.*", DatabaseRoles.App, "select update usage"),
        ("sequence", "book.*", DatabaseRoles.App, "select update usage"),
        ("function", "ledger.*", DatabaseRoles.App, "execute"),
        ("function", "book.*", DatabaseRoles.App, "execute"),
        ("function", "ledger.spans_due", DatabaseRoles.Auditor, "execute"),
        ("function", "ledger.span_differences", DatabaseRoles.Auditor, "execute"),

        // Auditors read the book, and neither what people sign in with nor the keys of names.
        ("table", "ledger.*", DatabaseRoles.Auditor, "select"),
        ("table", "ledger.sealing_key", DatabaseRoles.Auditor, Nothing),
        ("table", "ledger.draft", DatabaseRoles.Auditor, Nothing),
        ("table", "ledger.individual_key", DatabaseRoles.Auditor, Nothing),
        ("table", "book.mt_doc_stream_state", DatabaseRoles.Auditor, "select"),
        ("sequence", "ledger.*", DatabaseRoles.Auditor, "select"),
    ];

    /// <summary>All of it as one text, for the digest that the log announces.</summary>
    public static string Text { get; } = string.Join('\n', given.Select(g => $"{g.Kind} {g.Name}: {g.Roles}: {g.Rights}"));

    /// <summary>What may be done with an object, each as <c>role right</c>.</summary>
    public static IEnumerable<string> Of(string kind, string name) =>
        from role in DatabaseRoles.All
        let right = Find(kind, name, role) ?? Find(kind, $"{name.Split('.')[0]}.*", role) ?? Nothing
        from each in right.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select $"{role} {each}";

    private static string? Find(string kind, string name, string role) => given
        .Where(g => g.Kind == kind && g.Name == name && g.Roles.Split(' ').Contains(role))
        .Select(g => g.Rights).FirstOrDefault();
}
