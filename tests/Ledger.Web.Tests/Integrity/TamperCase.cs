extern alias verify;

using System.Text.Json;
using Ledger.Domain.Integrity;
using Ledger.Domain.Packages;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Integrity;
using Ledger.Web.Integrity.Live;
using Ledger.Web.Integrity.Packages;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>One attempt: a copy of a sealed database, its superuser, and the auditor with policy and paper.</summary>
internal sealed class TamperCase(TestCluster cluster, NpgsqlDataSource source, string address, TemporaryFolder folder)
    : IAsyncDisposable
{
    private static readonly string[] guarded =
        ["ev.mt_events", "ev.mt_streams", "audit.leaf", "audit.salt", "audit.checkpoint", "audit.intake"];

    public NpgsqlDataSource Source => source;

    /// <summary>Where the database is, for whoever records in it.</summary>
    public string Address => address;

    public LogFolder Log => new(folder.Path, Desk.Tenant);

    public SealingSettings Settings { get; } = new(folder.Path, "test.example", TimeSpan.FromSeconds(2), InHost: true, []);

    public string Package => Path.Combine(folder.Path, "package");

    /// <summary>The auditor's own copy of the policy, taken before anybody tampered.</summary>
    public string Policy { get; set; } = Keep(folder, "auditors-policy", new LogFolder(folder.Path, Desk.Tenant).Policy);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Runs SQL as the superuser, with everything out of the way that forbids changes.</summary>
    public async Task Tamper(string sql)
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        foreach (var table in guarded)
        {
            await Run(connection, $"alter table {table} disable trigger zz_no_change; alter table {table} disable trigger zz_no_truncate");
        }

        await Run(connection, $"set session_replication_role = replica; {sql}; set session_replication_role = origin");
        foreach (var table in guarded)
        {
            await Run(connection, $"alter table {table} enable always trigger zz_no_change; alter table {table} enable always trigger zz_no_truncate");
        }
    }

    /// <summary>The sealer of the office goes on.</summary>
    public async Task Seal()
    {
        await using var own = LedgerStore.Connect(DatabaseAccess.Derive(address).Sealer);
        for (var look = 0; look < 5 || await Behind(source); look++)
        {
            await new Sealer(own, Settings).SealAsync(Desk.Tenant, Ct);
        }
    }

    /// <summary>Whether events taken in are not sealed yet: what other databases do holds the sealer back.</summary>
    public static async Task<bool> Behind(NpgsqlDataSource source)
    {
        await using var ask = source.CreateCommand("""
            select exists (select from audit.intake i where not exists (select from audit.leaf l where l.seq_id = i.seq_id))
            """);
        return (bool)(await ask.ExecuteScalarAsync(Ct))!;
    }

    /// <summary>The database against its leaves.</summary>
    public async Task<Answer> Live(params string[] trusted)
    {
        var findings = await new LiveCheck(source, Desk.Tenant, LogPolicy.Parse(await File.ReadAllTextAsync(Policy, Ct))!,
            [.. trusted.Select(t => SignedNote.Parse(t)!)]).Run(Ct);
        return new Answer((int)Finding.Overall(findings), [.. findings.Select(f => $"[{(int)f.Verdict}] {f.Record}: {f.English}")]);
    }

    /// <summary>The log as the database has it.</summary>
    public async Task<IReadOnlyList<Leaf>> Leaves()
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        var leaves = new List<Leaf>();
        await foreach (var leaf in new LeafTable(connection, Desk.Tenant).Read(0, long.MaxValue, Ct))
        {
            leaves.Add(Leaf.Read(leaf.Bytes) ?? throw new InvalidOperationException($"Leaf {leaf.Index} cannot be read."));
        }

        return leaves;
    }

    /// <summary>Writes the package.</summary>
    public Task<PackageManifest?> Export(PackageScope? scope = null) =>
        new PackageExport(source, Desk.Tenant, Log).Write(Package, scope, Ct);

    /// <summary>The package against the auditor's policy and paper.</summary>
    public Answer Verify(string command = "log", params string[] more) =>
        Ask([command, "--export", Package, "--policy", Policy, "--state", Path.Combine(folder.Path, "seen"), .. more]);

    /// <summary>Runs the verifier.</summary>
    public static Answer Ask(IReadOnlyList<string> words)
    {
        var output = new StringWriter();
        var exit = verify::Ledger.Verify.Verifier.Run([.. words, "--json"], output);
        var said = new List<string>();
        if (output.ToString().StartsWith('{'))
        {
            using var json = JsonDocument.Parse(output.ToString());
            said.AddRange(json.RootElement.GetProperty("findings").EnumerateArray().Select(f =>
                $"[{f.GetProperty("exit")}] {f.GetProperty("record").GetString()}: {f.GetProperty("english").GetString()}"));
        }
        else
        {
            said.Add(output.ToString());
        }

        return new Answer(exit, said);
    }

    /// <summary>Changes a file of the package and its list of digests, as one who knows would.</summary>
    public void Forge(string path, Func<string, string> change)
    {
        var file = Path.Combine(Package, path);
        File.WriteAllText(file, change(File.ReadAllText(file)));
        Relist();
    }

    /// <summary>Makes the list of digests fit the files.</summary>
    public void Relist()
    {
        var files = Directory.EnumerateFiles(Package, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Package, f)).Where(f => f != FileDigests.FileName)
            .ToDictionary(f => f, f => Digest.Of(File.ReadAllBytes(Path.Combine(Package, f))));
        File.WriteAllText(Path.Combine(Package, FileDigests.FileName), FileDigests.Text(files));
    }

    /// <summary>Keeps a text as a file beside the package.</summary>
    public string Paper(string text)
    {
        var path = Path.Combine(folder.Path, $"paper-{Guid.NewGuid():n}");
        File.WriteAllText(path, text);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        source.Dispose();
        folder.Dispose();
        await cluster.DropAsync(address, CancellationToken.None);
    }

    private static string Keep(TemporaryFolder folder, string name, string from)
    {
        var path = Path.Combine(folder.Path, name);
        File.Copy(from, path);
        return path;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var run = new NpgsqlCommand(sql, connection);
        await run.ExecuteNonQueryAsync(Ct);
    }
}

/// <summary>What a verification answered.</summary>
internal sealed record Answer(int Exit, IReadOnlyList<string> Findings)
{
    public override string ToString() => $"exit {Exit}\n{string.Join('\n', Findings.Take(12))}";
}
