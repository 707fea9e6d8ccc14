using System.Globalization;
using Ledger.Domain.Integrity;
using Ledger.Domain.Packages;

namespace Ledger.Verify;

/// <summary>The events that a package shows, against their leaves: none altered, none missing, none too many.</summary>
internal static class Openings
{
    /// <summary>Checks every opened event.</summary>
    public static void Check(Package package, LogTree tree, LogReading reading, Report report)
    {
        if (ReadManifest(package, tree, report) is not { } manifest || package.Read("events.jsonl", report) is null)
        {
            return;
        }

        var opened = new HashSet<long>();
        var streams = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var (shown, leaf, differences) in InOrder.Of(package.Lines("events.jsonl"), line => Lay(line, tree, reading)))
        {
            number++;
            var record = string.Create(CultureInfo.InvariantCulture, $"events.jsonl:{number}");
            if (shown is null)
            {
                report.Add(Verdict.ContentAltered, record, "无法读取", "the line cannot be read");
            }
            else if (leaf is null)
            {
                report.Add(Verdict.Incomplete, record, $"没有 idx {shown.Index} 的事件叶子", $"there is no event leaf idx {shown.Index}");
            }
            else if (!opened.Add(shown.Index))
            {
                report.Add(Verdict.Incomplete, record, $"idx {shown.Index} 出现两次", $"idx {shown.Index} is shown twice");
            }
            else
            {
                streams.Add(leaf.Stream);
                report.Add(differences);
            }
        }

        foreach (var leaf in tree.Events.Values.Where(leaf => !opened.Contains(leaf.Index) && !reading.IsLost(leaf.Index)
            && (manifest.Kind == PackageManifest.Audit || streams.Contains(leaf.Stream))))
        {
            report.Add(Verdict.Incomplete, LogReading.Place(leaf), "已封存的事件不在包中：被删除或扣下",
                "the sealed event is not in the package: it was deleted or kept back");
        }

        report.Say($"打开并核对 {opened.Count} 个事件。{opened.Count} events opened and checked.");
    }

    /// <summary>An event beside its leaf; nothing where there is none.</summary>
    private static (OpenedEvent? Shown, EventLeaf? Leaf, IReadOnlyList<Finding> Differences) Lay(
        string line, LogTree tree, LogReading reading)
    {
        var shown = OpenedEvent.Read(line);
        var leaf = shown is null ? null : tree.Events.GetValueOrDefault(shown.Index);
        return (shown, leaf, leaf is null ? [] : [.. shown!.Differences(leaf, reading.IsRedacted(leaf.Index))]);
    }

    /// <summary>The manifest; findings when it is none, or not of this log.</summary>
    public static PackageManifest? ReadManifest(Package package, LogTree tree, Report report)
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
