using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Papers;

/// <summary>Takes the files that were chosen in a form and keeps them, so that the form names them by their SHA-256.</summary>
public sealed class UploadDesk(AttachmentStore store, IHttpContextAccessor http, PageDesk desk, Tongue tongue)
{
    /// <summary>Name of the input in which files are chosen.</summary>
    public const string FieldName = "files";

    /// <summary>Keeps what was chosen for a unit; names are added, and what cannot be kept is told at the field.</summary>
    /// <param name="into">The names of the files the form holds already.</param>
    public async Task Take(string? unit, List<string> into, FormErrors errors, string field = "attachments")
    {
        var request = http.HttpContext!.Request;
        var chosen = request.HasFormContentType ? request.Form.Files.GetFiles(FieldName) : [];
        if (chosen.Count == 0 || unit is null || !desk.Holds(Role.Recorder, unit))
        {
            return;
        }

        foreach (var file in chosen.Where(f => f.Length > 0))
        {
            var bytes = await Read(file);
            if (AttachmentStore.Judge(bytes) is { } refusal)
            {
                errors.Add(field, $"{file.FileName}{tongue.Colon}{tongue.Pick(refusal.Chinese, refusal.English)}");
                continue;
            }

            var kept = await store.Save(desk.Person.Tenant, unit, file.FileName, bytes, desk.Person.Actor.Id,
                http.HttpContext.RequestAborted);
            if (!into.Contains(kept.Sha256))
            {
                into.Add(kept.Sha256);
            }
        }
    }

    /// <summary>What is known of files, in the order named; a file that is not kept here is left out.</summary>
    public async Task<IReadOnlyList<Attachment>> Of(IReadOnlyList<string> names)
    {
        var found = names.Count == 0
            ? []
            : await store.Find(desk.Person.Tenant, desk.Units, names, http.HttpContext!.RequestAborted);
        return [.. names.Select(n => found.FirstOrDefault(f => f.Sha256 == n)).OfType<Attachment>()];
    }

    private static async Task<byte[]> Read(IFormFile file)
    {
        if (file.Length > AttachmentStore.LargestMiB << 20)
        {
            return new byte[(AttachmentStore.LargestMiB << 20) + 1];
        }

        using var kept = new MemoryStream();
        await file.CopyToAsync(kept);
        return kept.ToArray();
    }
}
