namespace Ledger.House.Tests;

/// <summary>All C# that people wrote in this checkout.</summary>
public static class SourceTree
{
    private static readonly string[] Made = ["bin", "obj", "Generated"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Read("src"), .. Read("tests")];

    public static IReadOnlyList<SourceFile> Product =>
        [.. Files.Where(file => !file.IsTest)];

    private static IEnumerable<SourceFile> Read(string part) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, part), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Split('/').Any(Made.Contains)
        select new SourceFile(path, File.ReadAllLines(file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ledger.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests read their checkout.");
        }

        return folder.FullName;
    }
}
