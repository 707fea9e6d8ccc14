using System.Runtime.InteropServices;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>The one package of PostgreSQL programs we accept, as pinned in <c>ops/pg.lock</c>.</summary>
internal sealed record PackageLock(string Version, string Platform, string Integrity)
{
    public string Name => $"@embedded-postgres/{Platform}";

    public int Major => int.Parse(Version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null when nothing is pinned for this kind of machine.</summary>
    public static PackageLock? ForThisMachine()
    {
        using var stream = typeof(PackageLock).Assembly.GetManifestResourceStream("pg.lock")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), ThisPlatform());
    }

    public static PackageLock? Parse(string text, string platform)
    {
        var entries = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .ToDictionary(line => line.Split(' ')[0], line => line.Split(' ')[1]);
        return entries.TryGetValue(platform, out var integrity)
            ? new PackageLock(entries["version"], platform, integrity)
            : null;
    }

    private static string ThisPlatform()
    {
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return RuntimeInformation.OSArchitecture == Architecture.Arm64 ? $"{system}-arm64" : $"{system}-x64";
    }
}
