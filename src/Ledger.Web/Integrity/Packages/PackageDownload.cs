using System.IO.Compression;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Recording;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Integrity.Packages;

/// <summary>The audit package over HTTP, for auditors and administrators of the whole tenant.</summary>
internal static class PackageDownload
{
    /// <summary>Maps the address.</summary>
    public static void MapPackages(this WebApplication app) =>
        app.MapGet("/integrity/package.zip", Take).RequireAuthorization().ExcludeFromDescription();

    /// <summary>A package opens every event of the tenant, so a grant over a part of it is not enough.</summary>
    public static bool MayTake(Person person, UnitTree units)
    {
        var today = SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Date;
        return person.Actor.Grants.Any(g => g.Role is Role.Auditor or Role.Administrator
            && units.Find(g.Unit) is not null && units.ParentOn(g.Unit, today) is null);
    }

    private static async Task<IResult> Take(HttpContext context, WhoAsks asks, ReferenceBook references,
        NpgsqlDataSource source, SealingSettings settings, CancellationToken cancellation)
    {
        var person = await asks(context);
        if (person is null || !MayTake(person, (await references.Latest(person.Tenant, cancellation)).Units))
        {
            return Results.NotFound();
        }

        var folder = Directory.CreateTempSubdirectory("ledger-package-").FullName;
        var package = Path.Combine(folder, "audit-package");
        var written = await new PackageExport(source, person.Tenant, new LogFolder(settings.Folder, person.Tenant))
            .Write(package, null, cancellation);
        if (written is null)
        {
            Directory.Delete(folder, recursive: true);
            return Results.NotFound();
        }

        var zip = Path.Combine(folder, "audit-package.zip");
        await ZipFile.CreateFromDirectoryAsync(package, zip, cancellation);
        context.Response.OnCompleted(() =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
        return Results.File(zip, "application/zip", $"audit-package-{written.Size}.zip");
    }
}
