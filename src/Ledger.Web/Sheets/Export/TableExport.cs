using Ledger.Web.Hosting.Api;
using Ledger.Web.Journal;
using Ledger.Web.Sheets.Writing;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Sheets.Export;

/// <summary>
/// Every page that shows tables gives them as a spreadsheet too: the same address with <c>as=xlsx</c>, <c>as=csv</c>
/// or <c>as=csv-gb18030</c>, filtered and at the moment as shown, every page of a register in one file. The page itself
/// is rendered and its tables are read, so a figure in a file is the figure on the page.
/// </summary>
internal static class TableExport
{
    private const string AsKey = "as";
    private const string TableKey = "table";
    private const int MostPages = 2_000;
    private static readonly string[] formats = ["xlsx", "csv", "csv-gb18030"];

    /// <summary>Answers such addresses; behind authorization, before the pages.</summary>
    public static void UseTableExport(this IApplicationBuilder app) => app.Use((context, next) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.Query[AsKey].ToString() is { Length: > 0 } format && formats.Contains(format)
        && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            ? Answer(context, format)
            : next(context));

    private static async Task Answer(HttpContext context, string format)
    {
        var query = context.Request.Query.Where(q => q.Key is not (AsKey or TableKey or "money" or "after"))
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))).ToList();
        var first = await PageOnce.Render(context, Compose(query));
        if (first.Status != StatusCodes.Status200OK)
        {
            context.Response.StatusCode = first.Status;
            context.Response.Headers.Location = first.Location;
            return;
        }

        var (tables, next) = PageTables.Read(first.Html);
        if (next is not null)
        {
            tables = await AllPages(context, query);
        }

        var wanted = context.Request.Query[TableKey].ToString();
        IReadOnlyList<PageTable> chosen = [.. tables.Where(t => wanted.Length == 0 || t.Title == wanted)];
        if (chosen.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Send(context, format, chosen);
    }

    /// <summary>A register of many pages is read at one settled moment, so that its pages fit together.</summary>
    private static async Task<IReadOnlyList<PageTable>> AllPages(
        HttpContext context, List<KeyValuePair<string, string?>> query)
    {
        if (query.All(q => q.Key != "knownAt")
            && await context.RequestServices.GetRequiredService<WhoAsks>()(context) is { } person)
        {
            var moment = await context.RequestServices.GetRequiredService<JournalReader>()
                .Settle(person.Tenant, AsOf.Now, context.RequestAborted);
            query.Add(new("knownAt", InstantPattern.ExtendedIso.Format(moment.KnownAt)));
        }

        var all = new Dictionary<string, PageTable>(StringComparer.Ordinal);
        var at = Compose(query);
        for (var pages = 0; at is not null && pages < MostPages; pages++)
        {
            var (tables, next) = PageTables.Read((await PageOnce.Render(context, at)).Html);
            foreach (var table in tables)
            {
                all[table.Title] = all.TryGetValue(table.Title, out var before)
                    ? before with { Rows = [.. before.Rows, .. table.Rows] } : table;
            }

            at = next is null ? null : next[Math.Max(0, next.IndexOf('?', StringComparison.Ordinal))..];
        }

        return [.. all.Values];
    }

    private static string Compose(IEnumerable<KeyValuePair<string, string?>> query) =>
        QueryHelpers.AddQueryString("", query).Replace("%3A", ":", StringComparison.Ordinal);

    private static async Task Send(HttpContext context, string format, IReadOnlyList<PageTable> tables)
    {
        using var file = new MemoryStream();
        if (format == "xlsx")
        {
            XlsxText.Write(file, [.. tables.Select(t => new SheetTable(t.Title, [], t.Heads, t.Rows))]);
        }
        else
        {
            CsvText.Write(file, new SheetTable(tables[0].Title, [], tables[0].Heads, tables[0].Rows), format == "csv-gb18030");
        }

        var (type, extension) = format switch
        {
            "xlsx" => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            "csv" => ("text/csv; charset=utf-8", "csv"),
            _ => ("text/csv; charset=gb18030", "csv"),
        };
        var name = $"{tables[0].Title}.{extension}";
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"table.{extension}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        context.Response.ContentLength = file.Length;
        file.Position = 0;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
