namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>
/// The user PostgreSQL runs as. It refuses to run as root, so root enters a user namespace where its own
/// files belong to user 1000. Where namespaces are forbidden, the server runs as <c>postgres</c> or
/// <c>nobody</c> and owns its folder; a folder that another user made is served as that user.
/// </summary>
internal sealed record PlainUser(IReadOnlyList<string> Prefix, string? Owner)
{
    /// <summary>The number that stands for nobody where no list of users says so.</summary>
    private const string LastResort = "65534";

    private static readonly PlainUser Myself = new([], null);

    private static readonly PlainUser Mapped =
        new(["unshare", "--user", "--map-user=1000", "--map-group=1000"], null);

    public static async Task<PlainUser> ForThisProcessAsync(string root, string cluster, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return Myself;
        }

        if (await OwnerAsync(cluster, ct) is { } owner)
        {
            return await OtherAsync(owner, root, ct);
        }

        if (await Mapped.CanAsync(["true"], ct))
        {
            return Mapped;
        }

        var stranger = await NumberAsync("postgres", ct) ?? await NumberAsync("nobody", ct);
        return await OtherAsync(stranger ?? LastResort, root, ct);
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

    /// <summary>The user a cluster belongs to, when that is not root: only that user can serve it.</summary>
    private static async Task<string?> OwnerAsync(string cluster, CancellationToken ct)
    {
        var owner = await Command.RunAsync(["stat", "-c", "%u", cluster], ct);
        return owner.Succeeded && owner.Output != "0" ? owner.Output : null;
    }

    private static async Task<string?> NumberAsync(string name, CancellationToken ct)
    {
        var known = await Command.RunAsync(["id", "-u", name], ct);
        return known.Succeeded ? known.Output : null;
    }

    private static async Task<PlainUser> OtherAsync(string user, string root, CancellationToken ct)
    {
        var group = await Command.RunAsync(["id", "-g", user], ct);
        string[] prefix = ["setpriv", $"--reuid={user}", $"--regid={(group.Succeeded ? group.Output : user)}",
            "--clear-groups"];
        var other = new PlainUser(prefix, user);
        if (!await other.CanAsync(["test", "-x", root], ct))
        {
            File.SetUnixFileMode(root, File.GetUnixFileMode(root) | UnixFileMode.OtherExecute);
        }

        return await other.CanAsync(["test", "-x", root], ct) ? other : throw CannotReach(user, root);
    }

    private async Task<bool> CanAsync(IEnumerable<string> line, CancellationToken ct) =>
        (await RunAsync(line, ct)).Succeeded;

    private static DatabaseUnavailableException CannotReach(string name, string root) => new(
        $"PostgreSQL 不能以 root 运行，而用户 {name} 进不了 {root}。请用 --data 指定该用户可进入的目录"
        + "（如 /var/lib/ledger），或用普通用户运行。",
        $"PostgreSQL does not run as root, and the user {name} cannot reach {root}. Choose with "
        + "--data a folder that user may enter (such as /var/lib/ledger), or run as a plain user.");
}
