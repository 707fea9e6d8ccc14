using System.Text;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Integrity;
using Ledger.Web.Integrity.Live;
using Ledger.Web.Tests.Support;
using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>
/// Attempts on the files of a stopped cluster, where no trigger fires: bytes of an event edited, and a single bit that
/// flipped by itself.
/// </summary>
public sealed class FileEditTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private EmbeddedPostgres? server;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Start();
        await TemplateSchema.ApplyAsync(server!.ConnectionString, Ct);
        using var desk = new Desk(server.ConnectionString);
        await new SmallBook(desk).Fill();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        folder.Dispose();
    }

    [Fact]
    // 33: edited by one who knows; 35: a bit that flipped. The page tells of both, and what is read past it is named.
    public async Task bytes_edited_in_the_heap_file_are_found()
    {
        string heap;
        using (var log = LedgerStore.Connect(server!.ConnectionString))
        {
            var sealing = new SealingSettings(folder.Path, "test.example", TimeSpan.FromSeconds(2), InHost: true, []);
            await new Sealer(log, sealing).SealAsync(Desk.Tenant, Ct);
            Assert.Equal(Verdict.Verified, Finding.Overall(await Live(server.ConnectionString)));
            heap = Path.Combine(await Text(log, "show data_directory"), await Text(log, "select pg_relation_filepath('ev.mt_events')"));
        }

        await Stop();
        var untouched = await File.ReadAllBytesAsync(heap, Ct);
        var at = untouched.AsSpan().IndexOf("某印刷店"u8);
        Assert.True(at > 0, "The payee is not in the heap file.");

        await Edit(heap, untouched, at + Encoding.UTF8.GetByteCount("某印刷"), Encoding.UTF8.GetBytes("厂"));
        Demand(await Live(server!.ConnectionString), Verdict.ContentAltered, "page", "invalid page");
        // Whoever has the files has the setting as well; then the event itself is named.
        var past = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Options = "-c ignore_checksum_failure=on" };
        Demand(await Live(past.ConnectionString), Verdict.ContentAltered, "account/", "data:");

        await Stop();
        await Edit(heap, untouched, at, [(byte)(untouched[at] ^ 1)]);
        Demand(await Live(server!.ConnectionString), Verdict.ContentAltered, "page", "invalid page");

        await Stop();
        await Edit(heap, untouched, at, untouched[at..(at + 1)]);
        Assert.Equal(Verdict.Verified, Finding.Overall(await Live(server!.ConnectionString)));
    }

    private async Task Edit(string heap, byte[] untouched, int at, byte[] bytes)
    {
        var edited = untouched.ToArray();
        bytes.CopyTo(edited, at);
        // In place, so that the file stays its owner's.
        await using (var file = new FileStream(heap, FileMode.Open, FileAccess.Write))
        {
            await file.WriteAsync(edited, Ct);
        }

        await Start();
    }

    private async Task<IReadOnlyList<Finding>> Live(string address)
    {
        using var source = LedgerStore.Connect(address);
        var policy = LogPolicy.Parse(await File.ReadAllTextAsync(new LogFolder(folder.Path, Desk.Tenant).Policy, Ct))!;
        return await new LiveCheck(source, Desk.Tenant, policy, []).Run(Ct);
    }

    private static void Demand(IReadOnlyList<Finding> findings, Verdict verdict, string record, string words)
    {
        var said = string.Join('\n', findings);
        Assert.True(Finding.Overall(findings) == verdict, said);
        Assert.True(findings.Any(f => f.Record.Contains(record, StringComparison.Ordinal)
            && f.English.Contains(words, StringComparison.Ordinal)), said);
    }

    private static async Task<string> Text(NpgsqlDataSource source, string sql)
    {
        await using var ask = source.CreateCommand(sql);
        return (string)(await ask.ExecuteScalarAsync(Ct))!;
    }

    private async Task Start() => server = await EmbeddedPostgres.StartAsync(
        Path.Combine(folder.Path, "cluster"), EmbeddedPostgresOptions.FromEnvironment() with { Durable = false }, Ct);

    private async Task Stop()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
            server = null;
        }
    }
}
