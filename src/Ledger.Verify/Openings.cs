using System.Globalization;
using Ledger.Domain.Integrity;
using Ledger.Domain.Packages;

namespace Ledger.Verify;

/// <summary>The events that a package shows, against their leaves: none altered, none missing, none too many.</summary>
internal sealed class Openings(PackageManifest manifest, LogTree tree, LogReading reading, Report report)
{
    private readonly HashSet<long> opened = [];
    private readonly HashSet<string> streams = new(StringComparer.Ordinal);
    private long number;

    /// <summary>The next line of the package.</summary>
    public void See(EventLine line)
    {
        number++;
        var record = string.Create(CultureInfo.InvariantCulture, $"{EventLine.File}:{number}");
        if (line.Shown is not { } shown)
        {
            report.Add(Verdict.ContentAltered, record, "无法读取", "the line cannot be read");
        }
        else if (line.Leaf is not { } leaf)
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
            report.Add(line.Differences);
        }
    }

    /// <summary>The lines have ended; what is missing is told.</summary>
    public void Finish()
    {
        foreach (var leaf in tree.Events.Where(leaf => !opened.Contains(leaf.Index) && !reading.IsLost(leaf.Index)
            && (manifest.Kind == PackageManifest.Audit || streams.Contains(leaf.Stream))))
        {
            report.Add(Verdict.Incomplete, LogReading.Place(leaf), "已封存的事件不在包中：被删除或扣下",
                "the sealed event is not in the package: it was deleted or kept back");
        }

        report.Say($"打开并核对 {opened.Count} 个事件。{opened.Count} events opened and checked.");
    }
}
