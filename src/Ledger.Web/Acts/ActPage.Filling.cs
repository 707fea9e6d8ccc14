using Ledger.Web.Shell.Entry;

namespace Ledger.Web.Acts;

/// <content>What the form begins with: what was posted, a draft, the last entry, or what the address says.</content>
public sealed partial class ActPage
{
    private async Task<Dictionary<string, string>> Start()
    {
        if (Request.HasFormContentType)
        {
            draftId = Guid.TryParse(Request.Form["draft"], out var id) ? id.ToString() : "";
            return act!.Fields.ToDictionary(f => f.Name, Posted);
        }

        var start = Begin();
        if (Guid.TryParse(DraftAsked, out var asked)
            && await Drafts.Find(Desk.Person.Tenant, Desk.Person.Actor.Id, asked, Stop) is { } draft && draft.Act == act!.Key)
        {
            draftId = asked.ToString();
            return Over(start, draft.Form);
        }

        var files = act!.Fields.Where(f => f.Kind == ActFieldKind.Files).Select(f => f.Name);
        return Copy == "last" ? Over(start, previous.Where(p => !files.Contains(p.Key)).ToDictionary()) : start;
    }

    /// <summary>What was posted for a field; of files kept so far, their names with commas between them.</summary>
    private string Posted(ActField field) => field.Kind == ActFieldKind.Files
        ? string.Join(',', Request.Form.Where(f => f.Key.StartsWith($"{field.Posted}[", StringComparison.Ordinal)).Select(f => f.Value))
        : Request.Form[field.Posted].ToString();

    private Dictionary<string, string> Begin()
    {
        var asked = act!.Fields.ToDictionary(f => f.Name, f => Request.Query[f.Name].ToString());
        var start = new ActEntry(asked, Desk, new FormErrors(), Tongue, Moment.Today);
        return act.Fields.ToDictionary(f => f.Name, f => asked[f.Name].Length > 0 ? asked[f.Name] : f.Start?.Invoke(start) ?? "");
    }

    private static Dictionary<string, string> Over(
        Dictionary<string, string> start, IReadOnlyDictionary<string, string> kept) =>
        start.ToDictionary(f => f.Key, f => kept.TryGetValue(f.Key, out var text) ? text : f.Value);

    /// <summary>Keeps the files that were chosen, once the form is more than looked at.</summary>
    private async Task TakeFiles()
    {
        if (act!.Fields.Any(f => f.Kind == ActFieldKind.Files))
        {
            List<string> names = [.. entry.Files()];
            await Uploads.Take(entry.Owner, names, errors);
            values[ActFields.Files.Name] = string.Join(',', names);
        }
    }
}
