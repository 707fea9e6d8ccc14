using Ledger.Domain.Integrity;
using Ledger.Domain.Packages;

namespace Ledger.Verify;

/// <summary>The events of a package, each read once: laid beside its leaf, and computed into the figures.</summary>
internal static class ShownEvents
{
    /// <summary>Checks openings, then figures.</summary>
    public static void Check(Package package, LogTree tree, LogReading reading, Report report)
    {
        if (ReadManifest(package, tree, report) is not { } manifest || !package.Has(EventLine.File, report))
        {
            return;
        }

        var openings = new Openings(manifest, tree, reading, report);
        var missing = new Report();
        using var figures = Figures.Of(package, manifest, missing);
        foreach (var line in InOrder.Of(package.RawLines(EventLine.File), line => EventLine.Read(line, tree, reading)))
        {
            openings.See(line);
            figures?.See(line);
        }

        openings.Finish();
        report.Add(missing);
        figures?.Finish(report);
    }

    /// <summary>The manifest; findings when it is none, or not of this log.</summary>
    private static PackageManifest? ReadManifest(Package package, LogTree tree, Report report)
    {
        if (package.Read("manifest.json", report) is not { } bytes)
        {
            return null;
        }

        if (PackageManifest.Read(bytes) is not { } manifest)
        {
            report.Add(Verdict.ContentAltered, "manifest.json", "无法读取", "it cannot be read");
            return null;
        }

        if (manifest.Log != tree.Origin || manifest.Size != tree.Size
            || manifest.Kind is not (PackageManifest.Audit or PackageManifest.Term))
        {
            report.Add(Verdict.SignatureFailed, "manifest.json", "与检查点不符", "it does not fit the checkpoint");
        }

        return manifest;
    }
}
