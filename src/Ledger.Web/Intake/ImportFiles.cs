using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Sheets;
using Ledger.Web.Sheets.Writing;
using Npgsql;

namespace Ledger.Web.Intake;

/// <summary>Files that go back to the person: templates, and the sent file with every fault beside its row.</summary>
internal static class ImportFiles
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapImportFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/imports/templates/{name}", Template).RequireAuthorization();
        app.MapGet("/imports/{id}/annotated.xlsx", Annotated).RequireAuthorization();
    }

    private static IResult Template(string name)
    {
        if (ImportKinds.Find(Path.GetFileNameWithoutExtension(name)) is not { } kind)
        {
            return Results.NotFound();
        }

        var table = new SheetTable(kind.Zh, [], [.. kind.Columns.Select(c => c.Zh)],
            [[.. kind.Columns.Select(c => WrittenCell.Of(c.Example))]]);
        return Path.GetExtension(name) == ".csv"
            ? Results.Stream(s => Written(s, b => CsvText.Write(b, table)), "text/csv; charset=utf-8", $"{kind.Zh}模板.csv")
            : Results.Stream(s => Written(s, b => XlsxText.Write(b, table)), Xlsx, $"{kind.Zh}模板.xlsx");
    }

    private static async Task<IResult> Annotated(string id, HttpContext context, WhoAsks who, ImportStore jobs,
        NpgsqlDataSource source, CancellationToken cancellation)
    {
        if (await who(context) is not { } person || await jobs.Find(person.Tenant, id, cancellation) is not { } job
            || job.Actor.Id != person.Actor.Id)
        {
            return Results.NotFound();
        }

        var faults = await FaultRows.Read(source, job, 0, int.MaxValue, false, cancellation);
        var file = SheetFile.Open(job.FileName, await jobs.Content(job, cancellation));
        var table = AnnotatedSheet.Of(job, file, faults, Problems.PrefersEnglish(context.Request));
        return Results.Stream(s => Written(s, b => XlsxText.Write(b, table)), Xlsx,
            $"{Path.GetFileNameWithoutExtension(job.FileName)}-标注.xlsx");
    }

    /// <summary>The writers are not asynchronous, so they write into memory first.</summary>
    private static async Task Written(Stream output, Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        buffer.Position = 0;
        await buffer.CopyToAsync(output);
    }
}
