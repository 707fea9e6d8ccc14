using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Recording;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Ledger.Web.Papers;

/// <summary>Files in and out: bytes as they are, named by the answer.</summary>
public static class AttachmentEndpoints
{
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Maps them.</summary>
    public static void MapAttachments(this IEndpointRouteBuilder api)
    {
        api.MapPost("/units/{unit}/attachments", Save).DisableAntiforgery();
        api.MapGet("/attachments/{sha256}", Read);
    }

    /// <summary>Keeps the body. Sending it again changes nothing, so no key is needed.</summary>
    private static async Task Save(
        HttpContext context, string unit, WhoAsks who, ReferenceBook references, AttachmentStore store, IClock clock)
    {
        if (await who(context) is not { } person)
        {
            await Problems.Answer(context, new NotSignedIn());
            return;
        }

        var reference = await references.Latest(person.Tenant, context.RequestAborted);
        var today = clock.GetCurrentInstant().InZone(shanghai).Date;
        var bytes = await ReadBody(context);
        if ((Jurisdiction.Judge(person.Actor, new Access(unit, Role.Recorder), reference.Units, today)
            ?? AttachmentStore.Judge(bytes)) is { } refusal)
        {
            await Problems.Answer(context, refusal);
            return;
        }

        var name = Uri.UnescapeDataString(context.Request.Headers["X-File-Name"].FirstOrDefault() ?? "");
        var kept = await store.Save(person.Tenant, unit, name, bytes, person.Actor.Id, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(kept, Hosting.Storage.LedgerJson.Stored, context.RequestAborted);
    }

    /// <summary>Gives the bytes as a download that a browser neither runs nor guesses at.</summary>
    private static async Task Read(
        HttpContext context, string sha256, WhoAsks who, ReferenceBook references, AttachmentStore store, IClock clock)
    {
        if (await who(context) is not { } person)
        {
            await Problems.Answer(context, new NotSignedIn());
            return;
        }

        var reference = await references.Latest(person.Tenant, context.RequestAborted);
        var units = Jurisdiction.ReadableUnits(
            person.Actor, reference.Units, clock.GetCurrentInstant().InZone(shanghai).Date);
        var found = await store.Find(person.Tenant, units, [sha256], context.RequestAborted);
        if (found is not [var file] || await store.Bytes(person.Tenant, units, sha256, context.RequestAborted) is not { } bytes)
        {
            await Problems.Answer(context, new FileUnknown());
            return;
        }

        var headers = context.Response.Headers;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-store";
        context.Response.ContentType = file.MediaType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>At most one byte more than may be kept, so that too much is noticed and not read.</summary>
    private static async Task<byte[]> ReadBody(HttpContext context)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while (kept.Length <= AttachmentStore.LargestMiB << 20
            && (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
