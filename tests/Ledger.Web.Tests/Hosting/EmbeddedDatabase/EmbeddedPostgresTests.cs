using System.Diagnostics;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Hosting.EmbeddedDatabase;

/// <summary>
/// The private cluster, started for real and with its defaults, since losing data is the point.
/// </summary>
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task serves_a_utc_database_that_its_owner_may_write()
    {
        await using var postgres = await StartAsync();
        Assert.Equal("UTC", await AskAsync(postgres, "show timezone"));
        Assert.Equal("ledger", await AskAsync(postgres, "select current_database()"));
        Assert.Equal("ledger", await AskAsync(postgres, "select current_setting('application_name')"));
        Assert.Equal("on", await AskAsync(postgres, "show data_checksums"));
        Assert.Equal("on", await AskAsync(postgres, "show fsync"));
        Assert.Equal("127.0.0.1", await AskAsync(postgres, "show listen_addresses"));
    }

    [Fact]
    public async Task keeps_strangers_out()
    {
        await using var postgres = await StartAsync();
        var stranger = new NpgsqlConnectionStringBuilder(postgres.ConnectionString)
        {
            Password = "guess",
            Pooling = false,
        };
        await using var connection = new NpgsqlConnection(stranger.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(Ct));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        var mode = File.GetUnixFileMode(Path.Combine(_folder.Path, "pg.password"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public async Task a_second_start_finds_the_data_and_the_port_again()
    {
        string address;
        await using (var first = await StartAsync())
        {
            address = first.ConnectionString;
            await WriteAsync(first, "kept");
        }

        Assert.False(File.Exists(PostmasterFile()));
        await using var second = await StartAsync();
        Assert.Equal(address, second.ConnectionString);
        Assert.Equal("kept", await AskAsync(second, "select word from note"));
    }

    [Fact]
    public async Task a_second_user_shares_the_server_and_the_last_one_out_stops_it()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        var server = ServerProcess();
        await first.DisposeAsync();
        Assert.Equal("1", await AskAsync(second, "select 1::text"));
        Assert.Equal(server, ServerProcess());
        await second.DisposeAsync();
        Assert.False(File.Exists(PostmasterFile()));
    }

    [Fact]
    public async Task starts_again_after_the_server_was_killed()
    {
        await using var postgres = await StartAsync();
        await WriteAsync(postgres, "survived");
        Kill(ServerProcess());
        Assert.True(File.Exists(PostmasterFile()));
        await postgres.EnsureRunningAsync(Ct);
        Assert.Equal("survived", await AskAsync(postgres, "select word from note"));
    }

    [Fact]
    public async Task a_left_behind_process_number_that_now_belongs_to_another_program_does_no_harm()
    {
        await using (await StartAsync())
        {
        }

        var leftBehind = $"{Environment.ProcessId}\n{Cluster()}\n1\n1\n\n127.0.0.1\n";
        await File.WriteAllTextAsync(PostmasterFile(), leftBehind, Ct);
        await using var postgres = await StartAsync();
        Assert.NotEqual(Environment.ProcessId, ServerProcess());
        Assert.Equal("1", await AskAsync(postgres, "select 1::text"));
    }

    [Fact]
    public async Task a_copy_of_the_folder_does_not_serve_the_original()
    {
        await using var original = await StartAsync();
        await WriteAsync(original, "original");
        using var place = TemporaryFolder.Create();
        var copy = Path.Combine(place.Path, "copy");
        using var copying = Process.Start("cp", ["-r", _folder.Path, copy]);
        await copying.WaitForExitAsync(Ct);
        await using var served = await EmbeddedPostgres.StartAsync(copy, ct: Ct);
        Assert.NotEqual(original.ConnectionString, served.ConnectionString);
        await AskAsync(served, "update note set word = 'copy'");
        Assert.Equal("original", await AskAsync(original, "select word from note"));
    }

    [Fact]
    public async Task a_port_taken_meanwhile_is_left_alone()
    {
        int taken;
        await using (var first = await StartAsync())
        {
            taken = new NpgsqlConnectionStringBuilder(first.ConnectionString).Port;
        }

        using var occupant = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, taken);
        occupant.Start();
        await using var second = await StartAsync();
        Assert.NotEqual(taken, new NpgsqlConnectionStringBuilder(second.ConnectionString).Port);
        Assert.Equal("1", await AskAsync(second, "select 1::text"));
    }

    [Fact]
    public async Task data_of_another_major_version_is_named_and_left_untouched()
    {
        var cluster = Directory.CreateDirectory(Path.Combine(_folder.Path, "pg9")).FullName;
        await File.WriteAllTextAsync(Path.Combine(cluster, "PG_VERSION"), "9\n", Ct);
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(StartAsync);
        Assert.Contains("belongs to PostgreSQL 9", refused.English, StringComparison.Ordinal);
        Assert.Contains("属于 PostgreSQL 9", refused.Chinese, StringComparison.Ordinal);
        Assert.Equal(["PG_VERSION"], Directory.GetFiles(cluster).Select(Path.GetFileName));
    }

    [Fact]
    public async Task a_lost_password_file_is_named()
    {
        await using var postgres = await StartAsync();
        File.Delete(Path.Combine(_folder.Path, "pg.password"));
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(StartAsync);
        Assert.Contains("pg.password", refused.English, StringComparison.Ordinal);
        Assert.Contains("pg.password", refused.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_start_killed_halfway_through_making_the_cluster_is_begun_anew()
    {
        await using (await StartAsync())
        {
        }

        var major = Path.GetFileName(Cluster());
        Directory.Move(Cluster(), Path.Combine(_folder.Path, $"{major}.new"));
        File.Delete(Path.Combine(_folder.Path, $"{major}.new", "PG_VERSION"));
        await using var postgres = await StartAsync();
        Assert.Equal("1", await AskAsync(postgres, "select 1::text"));
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(_folder.Path, ct: Ct);

    private string Cluster() => Directory.GetDirectories(_folder.Path, "pg*").Single();

    private string PostmasterFile() => Path.Combine(Cluster(), "postmaster.pid");

    private int ServerProcess() => int.Parse(
        File.ReadLines(PostmasterFile()).First(), System.Globalization.CultureInfo.InvariantCulture);

    private static void Kill(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
        process.WaitForExit();
    }

    private static async Task WriteAsync(EmbeddedPostgres postgres, string word)
    {
        await AskAsync(postgres, $"create table note as select '{word}'::text as word");
        Assert.Equal(word, await AskAsync(postgres, "select word from note"));
    }

    private static async Task<string?> AskAsync(EmbeddedPostgres postgres, string sql)
    {
        var address = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct) as string;
    }
}
