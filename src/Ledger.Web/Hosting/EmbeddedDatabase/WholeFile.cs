namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// Writes small files so that a reader sees the old text or the new one, never half of either, and so that
/// a file another user left in our folder is no obstacle.
/// </summary>
internal static class WholeFile
{
    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static void Write(string path, string text)
    {
        var growing = $"{path}.{Guid.NewGuid():n}";
        File.WriteAllText(growing, text);
        // The server may be another user than ours; strangers are kept out by the folder.
        File.SetUnixFileMode(growing, Readable);
        File.Move(growing, path, overwrite: true);
    }
}
