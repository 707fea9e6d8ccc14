using System.Text;
using System.Text.Json;
using Ledger.Domain.Integrity;
using NSec.Cryptography;
using Xunit;

namespace Ledger.Domain.Tests.Integrity;

/// <summary>The values of FORMAT.md §7, made once, for ever the same.</summary>
public sealed class GoldenTests
{
    private static readonly JsonElement golden = Vectors.Json("golden.json");
    private static readonly IReadOnlyList<string> leaves = golden.GetProperty("leaves").Texts();
    private static readonly IReadOnlyList<string> hashes = golden.GetProperty("hashes").Texts();

    [Fact]
    public void leaves_encode_to_their_bytes_and_hash_to_their_digests() => Assert.All(leaves, (text, index) =>
    {
        var leaf = Leaf.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, Encoding.UTF8.GetString(Assert.IsType<EventLeaf>(leaf).Encode()));
        Assert.Equal(672, leaf.Encode().Length);
        Assert.Equal(hashes[index], Digest.OfLeaf(leaf.Encode()).ToString());
    });

    [Fact]
    public void commitments_follow_from_salt_and_payload() =>
        Assert.All(golden.GetProperty("payloads").Texts(), (payload, index) =>
        {
            var leaf = (EventLeaf)Leaf.Read(Encoding.UTF8.GetBytes(leaves[index]))!;
            var salt = Enumerable.Repeat((byte)(index + 1), Commitment.SaltSize).ToArray();
            Assert.Empty(Opening.Of(payload, "null", salt, null).Differences(leaf, redacted: false));
            Assert.Contains(Opening.Of(payload.Replace("CNY", "USD", StringComparison.Ordinal), "null", salt, null)
                .Differences(leaf, redacted: false), f => f.English.StartsWith("data:", StringComparison.Ordinal));
            Assert.Contains(Opening.Of(payload, "{}", salt, null)
                .Differences(leaf, redacted: false), f => f.English.StartsWith("headers:", StringComparison.Ordinal));
        });

    [Fact]
    public void events_follow_each_other_in_their_stream()
    {
        var read = leaves.Select(l => (EventLeaf)Leaf.Read(Encoding.UTF8.GetBytes(l))!).ToList();
        Assert.Equal(Digest.Zero, read[0].PreviousOfStream);
        Assert.Equal(hashes.Take(2), read.Skip(1).Select(l => l.PreviousOfStream.ToString()));
    }

    [Fact]
    public void roots_follow_from_the_hashes()
    {
        var tree = hashes.Select(h => Digest.FromHex(h)!.Value).ToList();
        Assert.Equal(golden.GetProperty("root2").GetString(), MerkleTree.RootOf([.. tree.Take(2)]).ToString());
        Assert.Equal(golden.GetProperty("root3").GetString(), MerkleTree.RootOf(tree).ToString());
    }

    [Fact]
    public void keys_and_the_signed_note_come_out_byte_for_byte()
    {
        using var log = Key.Import(SignatureAlgorithm.Ed25519, Seed("logSeed"), KeyBlobFormat.RawPrivateKey);
        using var witness = Key.Import(SignatureAlgorithm.Ed25519, Seed("witnessSeed"), KeyBlobFormat.RawPrivateKey);
        var vkey = VerifierKey.Of("ledger.street.example/fund", SignatureKind.Ed25519, Public(log));
        var wkey = VerifierKey.Of("audit.district.example/w1", SignatureKind.Cosignature, Public(witness));
        Assert.Equal(golden.GetProperty("vkey").GetString(), vkey.ToString());
        Assert.Equal(golden.GetProperty("witnessVkey").GetString(), wkey.ToString());

        var text = new Checkpoint(vkey.Name, 3, Digest.FromHex(golden.GetProperty("root3").GetString())!.Value).Text;
        var time = golden.GetProperty("cosignedAt").GetInt64();
        var note = new SignedNote(text,
        [
            new NoteSignature(vkey.Name, vkey.Id, SignatureAlgorithm.Ed25519.Sign(log, Encoding.UTF8.GetBytes(text))),
            Cosignature.Of(wkey, time, SignatureAlgorithm.Ed25519.Sign(witness, Cosignature.Message(text, time))),
        ]);
        Assert.Equal(golden.GetProperty("note").GetString(), note.ToString());

        var read = SignedNote.Parse(note.ToString())!;
        Assert.True(read.IsSignedBy(vkey, Signatures.Check));
        Assert.Equal(time, read.CosignedBy(wkey, Signatures.Check));
    }

    private static byte[] Seed(string name) => Convert.FromHexString(golden.GetProperty(name).GetString()!);

    private static byte[] Public(Key key) => key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
}
