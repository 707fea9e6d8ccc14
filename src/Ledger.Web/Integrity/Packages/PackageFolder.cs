using System.Text;
using Ledger.Domain.Integrity;
using Ledger.Domain.Packages;

namespace Ledger.Web.Integrity.Packages;

/// <summary>A package being written: beside its place, and moved there when it is whole.</summary>
internal sealed class PackageFolder
{
    private readonly string place;
    private readonly string growing;
    private readonly Dictionary<string, Digest> digests = new(StringComparer.Ordinal);

    public PackageFolder(string place)
    {
        this.place = Path.GetFullPath(place);
        growing = this.place + ".part";
        if (Directory.Exists(growing))
        {
            Directory.Delete(growing, recursive: true);
        }

        Directory.CreateDirectory(growing);
    }

    /// <summary>A file of the package.</summary>
    public async Task Add(string path, byte[] content, CancellationToken cancellation)
    {
        await using (var file = Create(path))
        {
            await file.WriteAsync(content, cancellation);
        }

        digests[path] = Digest.Of(content);
    }

    /// <summary>A file of the package that is too long for memory.</summary>
    public async Task Add(string path, Func<Stream, Task> write)
    {
        await using (var file = Create(path))
        {
            await write(file);
        }

        await using var read = File.OpenRead(Path.Combine(growing, path));
        digests[path] = new Digest(await System.Security.Cryptography.SHA256.HashDataAsync(read));
    }

    /// <summary>Writes the list of digests and moves the package to its place.</summary>
    public async Task Finish(CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(
            Path.Combine(growing, FileDigests.FileName), Encoding.UTF8.GetBytes(FileDigests.Text(digests)), cancellation);
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        Directory.Move(growing, place);
    }

    private FileStream Create(string path)
    {
        var full = Path.Combine(growing, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
    }
}
