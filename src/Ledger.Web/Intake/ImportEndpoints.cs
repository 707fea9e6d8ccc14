using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Sheets;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Intake;

/// <summary>
/// Files over HTTP: sent as they are, judged behind the request, asked about until judged, confirmed, undone. The same
/// file sent twice by one person is the same file, so sending needs no key of its own.
/// </summary>
public static class ImportEndpoints
{
    private const int Page = 500;

    /// <summary>Maps them.</summary>
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/imports", Send).DisableAntiforgery();
        api.MapGet("/imports", List);
        api.MapGet("/imports/{id}", (HttpContext context, WhoAsks who, ImportStore jobs) =>
            Own(context, who, jobs, (_, job) => Task.FromResult<object>(Shown(job))));
        api.MapGet("/imports/{id}/faults", (HttpContext context, WhoAsks who, ImportStore jobs, NpgsqlDataSource source) =>
            Own(context, who, jobs, (_, job) => Faults(context, job, source)));
        api.MapPost("/imports/{id}/accept", (HttpContext context, WhoAsks who, ImportStore jobs, ImportDesk desk) =>
            Own(context, who, jobs, (person, job) => Step(context, jobs, job, body =>
                desk.Accept(job, person, body.OptionalText("because"), context.RequestAborted)))).DisableAntiforgery();
        api.MapPost("/imports/{id}/undo", (HttpContext context, WhoAsks who, ImportStore jobs, ImportDesk desk) =>
            Own(context, who, jobs, (person, job) => Step(context, jobs, job, body => Undo(desk, person, job, body, context))))
            .DisableAntiforgery();
    }

    private static async Task Send(HttpContext context, WhoAsks who, ImportDesk desk)
    {
        var query = context.Request.Query;
        if (await who(context) is not { } person)
        {
            await Problems.Answer(context, new NotSignedIn());
            return;
        }

        if (ImportKinds.Find(query["kind"]) is not { } kind)
        {
            await Problems.Answer(context, new RegisterUnknown(query["kind"].ToString(),
                string.Join(", ", ImportKinds.All.Select(k => k.Code))) { Field = "kind" });
            return;
        }

        try
        {
            var (name, sheet) = (Path.GetFileName(query["name"].ToString()), query["sheet"].FirstOrDefault());
            var job = await desk.Send(person, name, await Body(context), kind, sheet,
                context.Connection.RemoteIpAddress?.ToString(), context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            context.Response.Headers.Location = $"/api/imports/{job.Id}";
            await context.Response.WriteAsJsonAsync(Shown(job), LedgerJson.Shown, context.RequestAborted);
        }
        catch (SheetRefusedException refused)
        {
            await Problems.Answer(context, refused.Refusal with { Field = "name" });
        }
    }

    private static async Task<byte[]> Body(HttpContext context)
    {
        using var content = new MemoryStream();
        var chunk = new byte[64 * 1024];
        for (int read; (read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0;)
        {
            content.Write(chunk, 0, read);
            if (content.Length > SheetLimits.Desk.Bytes)
            {
                throw new SheetRefusedException(new FileTooLarge(content.Length, SheetLimits.Desk.Bytes));
            }
        }

        return content.ToArray();
    }

    private static async Task List(HttpContext context, WhoAsks who, ImportStore jobs)
    {
        if (await who(context) is not { } person)
        {
            await Problems.Answer(context, new NotSignedIn());
            return;
        }

        var rows = await jobs.Of(person.Tenant, person.Actor.Id, context.RequestAborted);
        await context.Response.WriteAsJsonAsync(new { Rows = rows.Select(Shown) }, LedgerJson.Shown, context.RequestAborted);
    }

    private static async Task<object> Faults(HttpContext context, ImportJob job, NpgsqlDataSource source)
    {
        var after = int.TryParse(context.Request.Query["after"], out var from) && from > 0 ? from : 0;
        var rows = await FaultRows.Read(source, job, after, Page, context.Request.Query["only"] == "faults", context.RequestAborted);
        return new
        {
            Rows = rows.Select(f => new { f.Row, f.Address, f.Field, f.Value, f.Weight, f.Code, f.Chinese, f.English }),
            Next = rows.Count == Page ? $"{after + Page}" : null,
        };
    }

    private static Task<Refusal?> Undo(ImportDesk desk, Person person, ImportJob job, RequestBody body, HttpContext context)
    {
        var (reason, on) = (body.Text("reason"), body.Date("effectiveOn"));
        return body.Faults.Count > 0
            ? Task.FromResult<Refusal?>(new MalformedRequest(body.Faults))
            : desk.Undo(job, person, reason, on, context.RequestAborted);
    }

    private static async Task<object> Step(
        HttpContext context, ImportStore jobs, ImportJob job, Func<RequestBody, Task<Refusal?>> step)
    {
        var (bytes, large) = await JsonBody.Read(context.Request, context.RequestAborted);
        var (json, unreadable) = large is null ? JsonBody.Parse(bytes) : (null, large);
        if (json is null)
        {
            return unreadable!;
        }

        using (json)
        {
            return await step(new RequestBody(json.RootElement)) is { } refusal
                ? refusal
                : Shown((await jobs.Find(job.Tenant, job.Id, context.RequestAborted))!);
        }
    }

    /// <summary>Answers about a file of the person who asks; whether others' exist is not told.</summary>
    private static async Task Own(
        HttpContext context, WhoAsks who, ImportStore jobs, Func<Person, ImportJob, Task<object>> answer)
    {
        if (await who(context) is not { } person)
        {
            await Problems.Answer(context, new NotSignedIn());
            return;
        }

        var id = context.Request.RouteValues["id"]?.ToString() ?? "";
        var job = await jobs.Find(person.Tenant, id, context.RequestAborted);
        var body = job?.Actor.Id == person.Actor.Id ? await answer(person, job) : new ImportUnknown();
        if (body is Refusal refusal)
        {
            await Problems.Answer(context, refusal);
            return;
        }

        await context.Response.WriteAsJsonAsync(body, LedgerJson.Shown, context.RequestAborted);
    }

    private static object Shown(ImportJob job) => new
    {
        job.Id, job.FileName, job.Sha256, job.Kind, job.Sheet, job.State, job.Done, job.Rows, job.Entries, job.Sum, job.Unit,
        job.Faults, job.Duplicates, job.Notices, job.Refusal, job.CreatedAt, job.RecordedAt, job.UndoneAt,
        Columns = job.Matching.Columns, Missing = job.Matching.Missing(job.Register).Select(c => c.Field),
    };
}
