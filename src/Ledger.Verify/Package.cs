using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Integrity;
using Ledger.Domain.Packages;

namespace Ledger.Verify;

/// <summary>The files of a package, read as they are asked for.</summary>
internal sealed class Package(string folder)
{
    private static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a file; a missing one is a finding, not a failure.</summary>
    public byte[]? Read(string path, Report report) =>
        Has(path, report) ? File.ReadAllBytes(Path.Combine(folder, path)) : null;

    /// <summary>The text of a file, or null when it is missing or no text.</summary>
    public string? ReadText(string path, Report report) =>
        Read(path, report) is { } bytes ? Decode(bytes, path, report) : null;

    /// <summary>The lines of a file that may be long, as bytes.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> RawLines(string path)
    {
        using var file = File.OpenRead(Path.Combine(folder, path));
        var (block, start, end) = (new byte[1 << 16], 0, 0);
        for (var more = true; more;)
        {
            var length = block.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return block.AsSpan(start, length).ToArray();
                start += length + 1;
                continue;
            }

            // What is left of a line goes to the front, and the block grows where one line fills it.
            block.AsSpan(start, end - start).CopyTo(block);
            (start, end) = (0, end - start);
            Array.Resize(ref block, end == block.Length ? 2 * end : block.Length);
            var read = file.Read(block, end, block.Length - end);
            (more, end) = (read > 0, end + read);
        }

        if (end > start)
        {
            yield return block.AsSpan(start, end - start).ToArray();
        }
    }

    /// <summary>The same as texts.</summary>
    public IEnumerable<string> Lines(string path) => RawLines(path).Select(line => Encoding.UTF8.GetString(line.Span));

    /// <summary>Whether there is a file.</summary>
    public bool Has(string path) => File.Exists(Path.Combine(folder, path));

    /// <summary>Whether there is a file that should be there.</summary>
    public bool Has(string path, Report report)
    {
        var there = Has(path);
        if (!there)
        {
            report.Add(Verdict.Inconclusive, path, "缺少文件", "the file is missing");
        }

        return there;
    }

    /// <summary>Files of a folder of the package, by their paths from its root.</summary>
    public IReadOnlyList<string> Under(string path)
    {
        var place = Path.Combine(folder, path);
        return Directory.Exists(place)
            ? [.. Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Every file against the list of digests, and the list against the files.</summary>
    public void CheckDigests(Report report)
    {
        if (Read(FileDigests.FileName, report) is not { } bytes)
        {
            return;
        }

        if (FileDigests.Read(bytes) is not { } listed)
        {
            report.Add(Verdict.ContentAltered, FileDigests.FileName, "散列清单被改动", "the list of digests was altered");
            return;
        }

        foreach (var found in InOrder.Of(listed, file => Compare(file.Key, file.Value)))
        {
            report.Add(found);
        }

        foreach (var path in Under("").Where(p => p != FileDigests.FileName && !listed.ContainsKey(p)))
        {
            report.Add(Verdict.ContentAltered, path, "清单之外的文件", "a file that is not in the list");
        }
    }

    private IReadOnlyList<Finding> Compare(string path, Digest listed)
    {
        var report = new Report();
        if (DigestOf(path, report) is { } digest && digest != listed)
        {
            report.Add(Verdict.ContentAltered, path, "文件与清单所载散列不符", "the file does not have the digest in the list");
        }

        return report.Findings;
    }

    private Digest? DigestOf(string path, Report report)
    {
        if (!Has(path, report))
        {
            return null;
        }

        using var file = File.OpenRead(Path.Combine(folder, path));
        return new Digest(SHA256.HashData(file));
    }

    private static string? Decode(byte[] bytes, string path, Report report)
    {
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            report.Add(Verdict.ContentAltered, path, "不是 UTF-8 文本", "it is no UTF-8 text");
            return null;
        }
    }
}
