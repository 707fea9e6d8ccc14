using System.Security.Cryptography;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Hosting.EmbeddedDatabase;

public sealed class PackageTests : IDisposable
{
    private const string Lock = """
        # A comment.
        version 18.4.0-beta.17
        linux-x64 sha512-AAAA
        """;

    private readonly TemporaryFolder _folder = TemporaryFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void the_lock_pins_version_and_digest_for_the_machines_it_names_only()
    {
        var pinned = new PackageLock("18.4.0-beta.17", "linux-x64", "sha512-AAAA");
        Assert.Equal(pinned, PackageLock.Parse(Lock, "linux-x64"));
        Assert.Null(PackageLock.Parse(Lock, "linux-riscv64"));
    }

    [Fact]
    public void the_committed_lock_covers_this_machine()
    {
        var pinned = PackageLock.ForThisMachine();
        Assert.NotNull(pinned);
        Assert.True(pinned.Major >= PostgresBinaries.OldestMajor);
        Assert.StartsWith("sha512-", pinned.Integrity, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_download_that_is_not_the_pinned_one_is_refused()
    {
        var archive = Path.Combine(_folder.Path, "a.tgz");
        await File.WriteAllTextAsync(archive, "not what was pinned", TestContext.Current.CancellationToken);
        var digest = Convert.ToBase64String(SHA512.HashData("not what was pinned"u8));
        var right = new NpmPackage(new PackageLock("18.4.0", "linux-x64", $"sha512-{digest}"), _folder.Path);
        var wrong = new NpmPackage(new PackageLock("18.4.0", "linux-x64", "sha512-AAAA"), _folder.Path);
        Assert.Null(right.Refusal(archive));
        Assert.Contains("expected sha512-AAAA", wrong.Refusal(archive), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_chosen_folder_without_the_programs_is_named()
    {
        var options = EmbeddedPostgresOptions.FromEnvironment() with { BinaryDirectory = _folder.Path };
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(
            () => EmbeddedPostgres.StartAsync(_folder.Path, options, TestContext.Current.CancellationToken));
        Assert.Contains($"LEDGER_PG_BIN names {_folder.Path}", refused.English, StringComparison.Ordinal);
    }
}
