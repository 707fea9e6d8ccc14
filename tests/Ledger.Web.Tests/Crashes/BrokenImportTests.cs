using Ledger.Web.Exports;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Crashes;

/// <summary>An import killed when its events are in and nothing is derived yet is finished by whoever comes next.</summary>
public sealed class BrokenImportTests(TestCluster cluster, TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_next_program_to_start_derives_what_the_killed_one_did_not()
    {
        using var folder = TemporaryFolder.Create();
        var path = Path.Combine(folder.Path, "a.jsonl");
        using var here = new Desk(database.ConnectionString);
        await new SmallBook(here).Fill();
        await ExportVerb.Run(here.Source, Desk.Tenant, ["--as", "jsonl", "--out", path], TextWriter.Null, Ct);

        var elsewhere = await cluster.CreateDatabaseAsync(Ct);
        using (var there = new Desk(elsewhere))
        {
            await KillBeforeDeriving(there.Source, path, elsewhere);
            Assert.Equal(41L, await Facts(there.Source, "ev.mt_events"));
            Assert.Equal(0L, await Facts(there.Source, "ledger.line"));

            var (code, said) = await ServiceProcess.Run("check", "--tenant", Desk.Tenant, "--connection", elsewhere);

            Assert.True(code == ExitCode.Done, said);
            Assert.Equal(0L, await Facts(there.Source, "ledger.unfinished_import"));
            Assert.Equal(await Journal(here), await Journal(there));
        }

        await cluster.DropAsync(elsewhere, Ct);
    }

    /// <summary>Nobody can read the balances, so that the import stops where it would derive them; there it is killed.</summary>
    private static async Task KillBeforeDeriving(NpgsqlDataSource source, string path, string connection)
    {
        await using var blocker = await source.OpenConnectionAsync(Ct);
        await using var transaction = await blocker.BeginTransactionAsync(Ct);
        await using (var block = new NpgsqlCommand("lock table ledger.balance in access exclusive mode", blocker))
        {
            await block.ExecuteNonQueryAsync(Ct);
        }

        using var import = ServiceProcess.Begin("import", path, "--connection", connection);
        while (await Facts(source, "ledger.unfinished_import") == 0)
        {
            Assert.False(import.HasEnded, "the import ended before it could be killed");
        }

        import.Kill();
        await transaction.RollbackAsync(Ct);
    }

    private static async Task<string> Journal(Desk desk)
    {
        var output = new StringWriter();
        await ExportVerb.Run(desk.Source, Desk.Tenant, ["--as", "csv", "--out", "-"], output, Ct);
        return output.ToString();
    }

    private static async Task<long> Facts(NpgsqlDataSource source, string table)
    {
        await using var count = source.CreateCommand($"select count(*) from {table}");
        return (long)(await count.ExecuteScalarAsync(Ct))!;
    }
}
