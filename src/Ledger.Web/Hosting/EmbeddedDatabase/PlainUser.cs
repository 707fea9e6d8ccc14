namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// The user PostgreSQL runs as. It refuses to run as root, so root enters a user namespace where its own
/// files belong to user 1000; where namespaces are forbidden, the server runs as <c>postgres</c> or
/// <c>nobody</c> and owns its folder.
/// </summary>
internal sealed record PlainUser(IReadOnlyList<string> Prefix, string? Owner)
{
    private static readonly PlainUser Myself = new([], null);

    public static async Task<PlainUser> ForThisProcessAsync(string root, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return Myself;
        }

        var mapped = new PlainUser(["unshare", "--user", "--map-user=1000", "--map-group=1000"], null);
        return await mapped.CanAsync(["true"], ct) ? mapped : await OtherUserAsync(root, ct);
    }

    public Task<CommandResult> RunAsync(IEnumerable<string> line, CancellationToken ct) =>
        Command.RunAsync([.. Prefix, .. line], ct);

    /// <summary>Gives a file or folder to the server's user, when that is another user than ours.</summary>
    public async Task AdoptAsync(string path, CancellationToken ct)
    {
        if (Owner is not null)
        {
            await Command.RunAsync(["chown", Owner, path], ct);
        }
    }

    private static async Task<PlainUser> OtherUserAsync(string root, CancellationToken ct)
    {
        var known = await Command.RunAsync(["id", "-u", "postgres"], ct);
        var name = known.Succeeded ? "postgres" : "nobody";
        var group = await Command.RunAsync(["id", "-gn", name], ct);
        string[] prefix = ["setpriv", $"--reuid={name}", $"--regid={group.Output}", "--clear-groups"];
        var other = new PlainUser(prefix, name);
        File.SetUnixFileMode(root, File.GetUnixFileMode(root) | UnixFileMode.OtherExecute);
        return await other.CanAsync(["test", "-x", root], ct) ? other : throw CannotReach(name, root);
    }

    private async Task<bool> CanAsync(IEnumerable<string> line, CancellationToken ct) =>
        (await RunAsync(line, ct)).Succeeded;

    private static DatabaseUnavailableException CannotReach(string name, string root) => new(
        $"PostgreSQL 不能以 root 运行，而用户 {name} 进不了 {root}。请用 --data 指定该用户可进入的目录"
        + "（如 /var/lib/ledger），或用普通用户运行。",
        $"PostgreSQL does not run as root, and the user {name} cannot reach {root}. Choose with "
        + "--data a folder that user may enter (such as /var/lib/ledger), or run as a plain user.");
}
