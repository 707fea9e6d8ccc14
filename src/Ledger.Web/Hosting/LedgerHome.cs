namespace Ledger.Web.Hosting;

/// <summary>
/// The folder that <c>.data</c> and <c>.cache</c> live in: LEDGER_HOME when set, else the checkout this
/// program was built from, else the folder it was started in.
/// </summary>
public static class LedgerHome
{
    public static string Directory { get; } = Find();

    public static string DefaultDataDirectory => Path.Combine(Directory, ".data");

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("LEDGER_HOME") is { Length: > 0 } home)
        {
            return Path.GetFullPath(home);
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ledger.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Environment.CurrentDirectory;
    }
}
