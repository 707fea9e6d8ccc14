using System.Text;
using Ledger.Domain.Integrity;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Integrity;

/// <summary>Programs that share nothing with us read what we wrote, and agree with every byte of it.</summary>
public sealed class OtherLanguagesAgreeTests(SealedTemplate template) : IClassFixture<SealedTemplate>
{
    private static readonly string here = Path.Combine(AppContext.BaseDirectory, "Integrity", "OtherLanguages");

    [Fact]
    public async Task golden_values_checkpoint_root_and_every_proof_by_the_packages_of_go()
    {
        await using var attempt = await template.Copy();
        await attempt.Export();
        var proofs = new StringBuilder();
        int size;
        await using (var connection = await attempt.Source.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            var hashes = await new LeafTable(connection, Desk.Tenant).Hashes(long.MaxValue, TestContext.Current.CancellationToken);
            var tree = MerkleTree.InMemory(hashes);
            size = hashes.Count;
            for (var index = 0; index < size; index++)
            {
                Line("inclusion", index, MerkleTree.InclusionProof(index, size, tree));
                Line("consistency", index + 1, MerkleTree.ConsistencyProof(index + 1, size, tree));
            }
        }

        var said = await OutsideProgram.Run("env", "GO111MODULE=off", "GOPATH=/usr/share/gocode", "GOFLAGS=",
            "go", "run", Path.Combine(here, "agree.go"), Path.Combine(here, "golden.json"), attempt.Package, attempt.Paper(proofs.ToString()));
        Assert.Equal(["golden values agree", $"checkpoint agrees: {size}", "root agrees",
            $"{size} inclusion and {size} consistency proofs agree"], said.TrimEnd().Split('\n'));

        void Line(string kind, long number, IEnumerable<Digest> path) => proofs.Append(kind).Append(' ').Append(number)
            .Append(string.Concat(path.Select(h => $" {h.ToBase64()}"))).Append('\n');
    }

    [Fact]
    public async Task golden_values_and_a_package_derived_again_from_the_format_alone_in_python()
    {
        await using var attempt = await template.Copy();
        using (var desk = new Desk(attempt.Address))
        {
            // A rare surname: most writers of JSON escape it, the format does not.
            await new SmallBook(desk).Pay(21, new(2026, 5, 6), payee: "𠮷野印刷（演示）");
        }

        await attempt.Seal();
        var manifest = await attempt.Export();
        var said = await OutsideProgram.Run(
            "python3", Path.Combine(here, "agree.py"), Path.Combine(here, "golden.json"), attempt.Package);
        var lines = said.TrimEnd().Split('\n');
        Assert.Equal(["golden values agree", $"checkpoint and root agree: {manifest!.Size}"], lines.Take(2));
        Assert.StartsWith("chains agree: ", lines[2], StringComparison.Ordinal);
        Assert.Equal($"commitments agree: {File.ReadLines(Path.Combine(attempt.Package, "events.jsonl")).Count()}", lines[3]);
    }

    [Fact]
    public async Task a_proof_that_travels_alone_is_verified_by_the_verifier()
    {
        await using var attempt = await template.Copy();
        var proof = await new LogBook(attempt.Source, Desk.Tenant).Prove(32, TestContext.Current.CancellationToken);
        Assert.Equal(0, TamperCase.Ask(["proof", attempt.Paper(proof!.ToString()), "--policy", attempt.Policy]).Exit);
        var moved = proof with { Index = proof.Index - 1 };
        TamperTests.Demand(TamperCase.Ask(["proof", attempt.Paper(moved.ToString()), "--policy", attempt.Policy]), 20, "idx ", "not at this place");
        Assert.Null(await new LogBook(attempt.Source, Desk.Tenant).Prove(9_999, TestContext.Current.CancellationToken));
    }
}
