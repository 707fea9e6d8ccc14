using System.Text.Json;
using CsCheck;
using Ledger.Domain.Integrity;
using Xunit;

namespace Ledger.Domain.Tests.Integrity;

public sealed class MerkleTreeTests
{
    private static readonly string[] inputs =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void the_eight_leaves_of_RFC_6962_have_their_published_roots()
    {
        var leaves = inputs.Select(i => Digest.OfLeaf(Convert.FromHexString(i))).ToList();
        var growing = new CompactRange();
        for (var size = 0; size <= leaves.Count; size++)
        {
            Assert.Equal(roots[size], MerkleTree.RootOf([.. leaves.Take(size)]).ToString());
            Assert.Equal(roots[size], growing.Root.ToString());
            if (size < leaves.Count)
            {
                growing.Add(leaves[size]);
            }
        }
    }

    [Fact]
    public void every_published_inclusion_probe_is_judged_as_it_should_be()
    {
        var probes = Vectors.Json("inclusion.json").EnumerateArray().ToList();
        Assert.Equal(98, probes.Count);
        Assert.All(probes, probe => Assert.Equal(!probe.GetProperty("wantErr").GetBoolean(),
            MerkleProof.Includes(Number(probe, "leafIdx"), Number(probe, "treeSize"), Hash(probe, "leafHash"),
                Proof(probe), Hash(probe, "root"))));
    }

    [Fact]
    public void every_published_consistency_probe_is_judged_as_it_should_be()
    {
        var probes = Vectors.Json("consistency.json").EnumerateArray().ToList();
        Assert.Equal(98, probes.Count);
        Assert.All(probes, probe => Assert.Equal(!probe.GetProperty("wantErr").GetBoolean(),
            MerkleProof.Extends(Number(probe, "size1"), Number(probe, "size2"), Proof(probe), Hash(probe, "root1"),
                Hash(probe, "root2"))));
    }

    [Fact]
    public void every_proof_of_every_tree_up_to_a_hundred_entries_holds_and_no_other_place_does()
    {
        var leaves = Leaves(100);
        var subtrees = MerkleTree.InMemory(leaves);
        for (var size = 1; size <= leaves.Count; size++)
        {
            var root = MerkleTree.Root(size, subtrees);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.InclusionProof(index, size, subtrees);
                Assert.True(MerkleProof.Includes(index, size, leaves[index], proof, root));
                Assert.False(MerkleProof.Includes((index + 1) % size, size, leaves[index], proof, root) && size > 1);
                var older = MerkleTree.ConsistencyProof(index + 1, size, subtrees);
                var before = MerkleTree.Root(index + 1, subtrees);
                Assert.True(MerkleProof.Extends(index + 1, size, older, before, root));
                Assert.False(MerkleProof.Extends(index + 1, size, older, Digest.Zero, root));
            }
        }
    }

    [Fact]
    public void a_kept_edge_goes_on_where_it_stopped() => Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300]).Sample((a, b) =>
    {
        var leaves = Leaves(a + b);
        var first = new CompactRange();
        leaves.Take(a).ToList().ForEach(first.Add);
        var second = new CompactRange(first.Size, first.Hashes);
        leaves.Skip(a).ToList().ForEach(second.Add);
        Assert.Equal(MerkleTree.RootOf(leaves), second.Root);
    }, iter: 50);

    [Fact]
    public void tiles_have_their_published_names_and_widths()
    {
        var tiles = Tile.Of(70_000).ToList();
        Assert.Equal(274, tiles.Count(t => t.Level == 0));
        Assert.Equal("tile/0/273.p/112", tiles.Last(t => t.Level == 0).Path);
        Assert.Equal(["tile/1/000", "tile/1/001.p/17"], tiles.Where(t => t.Level == 1).Select(t => t.Path));
        Assert.Equal("tile/2/000.p/1", tiles.Single(t => t.Level == 2).Path);
        Assert.Equal("tile/3/x001/x234/067", new Tile(3, 1_234_067, 256).Path);
        Assert.Equal("tile/entries/x001/000.p/3", new Tile(0, 1000, 3).EntriesPath);
    }

    [Fact]
    public void a_bundle_gives_back_its_leaves_and_refuses_a_length_that_does_not_fit()
    {
        byte[][] leaves = [[], [1], new byte[300]];
        var bundle = EntryBundle.Encode(leaves);
        Assert.Equal(leaves, EntryBundle.Read(bundle));
        Assert.Null(EntryBundle.Read(bundle.AsSpan(0, bundle.Length - 1)));
        Assert.Null(EntryBundle.Read([0]));
    }

    private static List<Digest> Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Digest.OfLeaf(BitConverter.GetBytes(i)))];

    /// <summary>Some probes hold numbers that only fit without a sign; as signed ones they are out of every range.</summary>
    private static long Number(JsonElement probe, string name) => unchecked((long)probe.GetProperty(name).GetUInt64());

    private static Digest Hash(JsonElement probe, string name) =>
        Read(probe.GetProperty(name)) ?? Odd(probe.GetProperty(name), name);

    /// <summary>Some probes bear texts that are no digests; equal texts stay equal, empty ones equal nothing.</summary>
    private static Digest Odd(JsonElement text, string name) => Digest.Of(
        System.Text.Encoding.UTF8.GetBytes(text.GetString() is { Length: > 0 } odd ? odd : $"none: {name}"));

    private static List<Digest> Proof(JsonElement probe) => probe.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof
        ? [.. proof.EnumerateArray().Select(h => Read(h) ?? Digest.Zero)]
        : [];

    private static Digest? Read(JsonElement hash) => hash.ValueKind == JsonValueKind.Null
        || hash.GetBytesFromBase64().Length != Digest.Size ? null : new Digest(hash.GetBytesFromBase64());
}
