using Ledger.Domain.Integrity;
using Ledger.Web.Integrity;
using Ledger.Web.Integrity.Packages;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Integrity;

/// <summary>Attempts on a package and on the keys, each with its exit code; and any bit whatever.</summary>
public sealed class ForgedPackageTests(SealedTemplate template) : IClassFixture<SealedTemplate>
{
    private const int Flips = 2_000;

    [Fact]
    // 5: signed again by another key. 31: the policy in the package exchanged; the auditor has another.
    public async Task a_log_signed_by_another_key_is_not_ours()
    {
        await using var attempt = await template.Copy();
        await attempt.Export();
        File.Delete(attempt.Log.Key);
        using var other = SigningKey.Make(attempt.Log.Key, attempt.Settings.OriginOf(Desk.Tenant));
        attempt.Forge("checkpoint", note => other.Sign(Checkpoint.Parse(SignedNote.Parse(note)!.Text)!).ToString());
        attempt.Forge("policy", _ => LogPolicy.OfLog(other.Verifier));
        TamperTests.Demand(attempt.Verify(), 22, "checkpoint", "no log key of the policy has signed it");
        // Whoever believes the policy of the package is told that the log never announced it.
        TamperTests.Demand(TamperCase.Ask(["log", "--export", attempt.Package, "--policy", Path.Combine(attempt.Package, "policy"),
            "--state", attempt.Paper("")]), 22, "policy", "never announced");
    }

    [Fact]
    // 6, 28: history rewritten and signed with the stolen key: a fork of what is on paper.
    public async Task a_fork_signed_with_the_stolen_key_contradicts_paper()
    {
        await using var attempt = await template.Copy();
        await attempt.Tamper("""
            update audit.leaf set bytes = b, hash = sha256('\x00'::bytea || b) from (
                select idx as i, convert_to(replace(convert_from(bytes, 'UTF8'), 'fund.leaf/1', 'fund.leaf/9'), 'UTF8') as b
                from audit.leaf where idx = 12) n where idx = n.i
            """);
        await using (var connection = await attempt.Source.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            var leaves = new LeafTable(connection, Desk.Tenant);
            var hashes = await leaves.Hashes(long.MaxValue, TestContext.Current.CancellationToken);
            using var stolen = SigningKey.Open(attempt.Log.Key, attempt.Settings.OriginOf(Desk.Tenant));
            var forked = stolen.Sign(new Checkpoint(stolen.Verifier.Name, hashes.Count, MerkleTree.RootOf(hashes))).ToString();
            await attempt.Tamper($"update audit.checkpoint set note = '{forked}' where size = {hashes.Count}");
            TamperTests.Demand(TamperCase.Ask(["compare", attempt.Paper(forked), attempt.Paper(template.Notes.Latest), "--policy", attempt.Policy]),
                21, "paper-", "a fork");
        }

        await attempt.Export();
        TamperTests.Demand(attempt.Verify("log", "--since", attempt.Paper(template.Notes.Latest)), 21, "paper-", "history was rewritten");
    }

    [Theory]
    // 22, 23: figures. 1: an opened event. 30: another log.
    [InlineData(24, "figures/balances.csv", "follows from the events", "figures/balances.csv", "0.00", "0.01")]
    [InlineData(24, "seq ", "follows from the events", "figures/journal.csv", "某印刷店", "某印刷厂")]
    [InlineData(20, "seq ", "data:", "events.jsonl", "2000000", "2000001")]
    [InlineData(22, "manifest.json", "does not fit the checkpoint", "manifest.json", "test.example", "rest.example")]
    [InlineData(22, "checkpoint", "no log key", "checkpoint", "test.example", "rest.example")]
    public async Task a_forged_file_is_named(int exit, string record, string words, string path, string from, string to)
    {
        await using var attempt = await template.Copy();
        await attempt.Export();
        attempt.Forge(path, text =>
        {
            var at = text.IndexOf(from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{path} does not hold {from}: {text[..Math.Min(400, text.Length)]}");
            return text[..at] + to + text[(at + from.Length)..];
        });
        TamperTests.Demand(attempt.Verify(), exit, record, words);
    }

    [Fact]
    public async Task a_missing_file_says_nothing_and_an_older_package_is_not_taken_for_new()
    {
        await using var attempt = await template.Copy();
        await attempt.Export();
        Assert.Equal(0, attempt.Verify().Exit);
        File.Delete(Path.Combine(attempt.Package, "events.jsonl"));
        TamperTests.Demand(attempt.Verify(), 30, "events.jsonl", "missing");
        // 29: an old checkpoint shown as the current one.
        await attempt.Tamper("delete from audit.checkpoint where size > (select min(size) from audit.checkpoint)");
        await attempt.Export();
        TamperTests.Demand(attempt.Verify(), 30, "checkpoint", "older than one verified before");
        Assert.Equal(30, TamperCase.Ask(["doctor", "--export", attempt.Package, "--state", attempt.Paper("") + "d"]).Exit);
        Assert.Equal(40, TamperCase.Ask(["log", "--export", attempt.Package]).Exit);
    }

    [Fact]
    public async Task a_package_for_one_unit_and_one_term_opens_its_streams_only()
    {
        await using var attempt = await template.Copy();
        await attempt.Export(new PackageScope(SmallBook.First, "2026-02-01", "2026-12-31"));
        var answer = attempt.Verify();
        Assert.True(answer.Exit == 0, answer.ToString());
        Assert.DoesNotContain($"\"stream\":\"account/{SmallBook.Second}/", await File.ReadAllTextAsync(Path.Combine(attempt.Package, "events.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("60000.00", await File.ReadAllTextAsync(Path.Combine(attempt.Package, "figures/balances-opening.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        attempt.Forge("events.jsonl", text => string.Join('\n', text.Split('\n').Where(l => !l.Contains("hold-placed", StringComparison.Ordinal))));
        TamperTests.Demand(attempt.Verify(), 23, "account/", "not in the package");
    }

    [Fact]
    public async Task any_bit_flipped_anywhere_is_never_verified()
    {
        await using var attempt = await template.Copy();
        await attempt.Export();
        Assert.Equal(0, attempt.Verify().Exit);
        var files = Directory.GetFiles(attempt.Package, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var total = files.Sum(f => new FileInfo(f).Length);
        var seed = Random.Shared.Next();
        var chance = new Random(seed);
        var exits = new SortedDictionary<int, int>();
        for (var flip = 0; flip < Flips; flip++)
        {
            var at = chance.NextInt64(total);
            var file = files.First(f => (at -= new FileInfo(f).Length) < 0);
            var bytes = File.ReadAllBytes(file);
            var (place, bit) = ((int)(at + bytes.Length), 1 << chance.Next(8));
            bytes[place] ^= (byte)bit;
            File.WriteAllBytes(file, bytes);
            var answer = attempt.Verify();
            bytes[place] ^= (byte)bit;
            File.WriteAllBytes(file, bytes);
            Assert.True(answer.Exit is >= 20 and <= 24 or 30, $"seed {seed}, {Path.GetRelativePath(attempt.Package, file)} byte {place} bit {bit}: {answer}");
            exits[answer.Exit] = exits.GetValueOrDefault(answer.Exit) + 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {string.Join(", ", exits.Select(e => $"{e.Value} × {e.Key}"))}");
        Assert.Equal(0, attempt.Verify().Exit);
    }
}
