namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// Advisory locks on small files: the runtime takes an exclusive one for <see cref="FileShare.None"/> and a
/// shared one otherwise, and the system drops both when the process dies, however it dies.
/// </summary>
internal static class ClusterLock
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<FileStream> EnterAsync(string file, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; ; waited += Between)
        {
            if (TryEnter(file) is { } entered)
            {
                return entered;
            }

            if (waited >= Patience)
            {
                throw new DatabaseUnavailableException(
                    $"另一个进程正在启动或停止数据库，等待超时（{file}）。请稍后再试。",
                    $"Another process has been starting or stopping the database for too long ({file}). "
                    + "Try again later.");
            }

            await Task.Delay(Between, ct);
        }
    }

    /// <summary>Null when anybody else holds the file, shared or not.</summary>
    public static FileStream? TryEnter(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held.HResult is WouldBlockOnLinux or WouldBlockOnMac)
        {
            return null;
        }
    }

    public static FileStream Share(string file)
    {
        if (!File.Exists(file))
        {
            File.WriteAllText(file, "");
        }

        return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
    }
}
