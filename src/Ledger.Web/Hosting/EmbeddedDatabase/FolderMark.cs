using System.Security.Cryptography;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// A random word put into a cluster folder to ask somebody else "do you see this folder?". It tells a
/// server of this folder from one of a copy of it, which has the same name, password and identifier inside.
/// </summary>
internal static class FolderMark
{
    public const string FileName = "ledger.mark";

    public static string Put(string folder)
    {
        var word = RandomNumberGenerator.GetHexString(32);
        WholeFile.Write(Path.Combine(folder, FileName), word);
        return word;
    }

    public static string Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }
}
