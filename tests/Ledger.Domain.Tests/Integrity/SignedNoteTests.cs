using System.Text;
using System.Text.Json;
using Ledger.Domain.Integrity;
using Xunit;

namespace Ledger.Domain.Tests.Integrity;

public sealed class SignedNoteTests
{
    private const string ExampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private const string Example = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """;

    [Fact]
    public void the_published_example_verifies_and_a_changed_one_does_not()
    {
        var key = VerifierKey.Parse(ExampleKey)!;
        Assert.Equal(ExampleKey, key.ToString());
        var note = SignedNote.Parse(Example)!;
        Assert.Equal(Example, note.ToString());
        Assert.True(note.IsSignedBy(key, Signatures.Check));
        Assert.False((note with { Text = note.Text.ToUpperInvariant() }).IsSignedBy(key, Signatures.Check));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\n\n— name AAAAAAE= \n")]
    [InlineData("text\n\n- name AAAAAAE=\n")]
    [InlineData("text\n\n— name AAAAAAF=\n")]
    [InlineData("te\rxt\n\n— name AAAAAAE=\n")]
    public void what_is_not_exactly_a_note_is_none(string text) => Assert.Null(SignedNote.Parse(text));

    [Theory]
    [InlineData("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2")]
    [InlineData("example com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    public void a_key_that_does_not_fit_its_id_is_none(string text) => Assert.Null(VerifierKey.Parse(text));

    [Theory]
    [InlineData("o\n1\nAAAA\n")]
    [InlineData("o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n")]
    [InlineData("o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    public void what_is_not_exactly_a_checkpoint_is_none(string text) => Assert.Null(Checkpoint.Parse(text));

    [Fact]
    public void a_checkpoint_has_a_short_form_for_paper() => Assert.Equal("size 18204 · root E3B0-C442-98FC-1C14",
        new Checkpoint("o", 18204, Digest.EmptyTree).Short);

    [Fact]
    public void a_proof_that_travels_alone_is_read_back_as_it_was_written()
    {
        var proof = new TlogProof(7, [Digest.EmptyTree, Digest.Zero], Example, "leaf"u8.ToArray());
        var read = TlogProof.Parse(proof.ToString())!;
        Assert.Equal(proof.ToString(), read.ToString());
        Assert.Equal("leaf", Encoding.UTF8.GetString(read.Extra!));
        Assert.Equal(Example, read.Note);
        Assert.Equal(2, read.Siblings.Count);
        Assert.Null(TlogProof.Parse(proof.ToString().Replace("index 7", "index 07", StringComparison.Ordinal)));
        Assert.Empty(TlogProof.Parse(new TlogProof(0, [], Example, null).ToString())!.Siblings);
    }

    /// <summary>
    /// Which odd signatures are taken is fixed here: libsodium refuses keys and points of small order and forms that
    /// are not canonical, and so does the verifier.
    /// </summary>
    [Fact]
    public void of_the_odd_signatures_only_those_without_an_oddity_that_matters_are_taken()
    {
        var vectors = Vectors.Json("ed25519.json").EnumerateArray().ToList();
        Assert.Equal(914, vectors.Count);
        var taken = vectors.Where(v => Signatures.Check(Hex(v, "key"), Encoding.UTF8.GetBytes(v.GetProperty("msg").GetString()!), Hex(v, "sig")))
            .ToList();
        string[] never = ["low_order_A", "low_order_R", "non_canonical_A", "non_canonical_R", "low_order_residue"];
        Assert.DoesNotContain(taken, v => v.GetProperty("flags").Texts().Intersect(never).Any());
        Assert.NotEmpty(taken);
    }

    private static byte[] Hex(JsonElement vector, string name) => Convert.FromHexString(vector.GetProperty(name).GetString()!);
}
