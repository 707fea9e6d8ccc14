using Ledger.Domain.Integrity;
using Xunit;

namespace Ledger.Domain.Tests.Integrity;

public sealed class LogPolicyTests
{
    private static readonly string log = Vectors.Json("golden.json").GetProperty("vkey").GetString()!;
    private static readonly string witness = Vectors.Json("golden.json").GetProperty("witnessVkey").GetString()!;
    private static readonly SignedNote note = SignedNote.Parse(Vectors.Json("golden.json").GetProperty("note").GetString()!)!;

    [Theory]
    [InlineData("quorum none")]
    [InlineData("witness w {w}\nquorum w")]
    [InlineData("witness w {w}\ngroup g any w\nquorum g")]
    [InlineData("# comment\n\n  witness w {w} https://w.example\ngroup g 1 w\ngroup h all g\n\tquorum h")]
    public void a_quorum_is_counted_through_groups(string lines)
    {
        var policy = LogPolicy.Parse($"log {log}\n{lines.Replace("{w}", witness, StringComparison.Ordinal)}\n")!;
        Assert.Equal("ledger.street.example/fund", policy.SignerOf(note, Signatures.Check)!.Name);
        Assert.True(policy.IsWitnessed(note, Signatures.Check));
        var alone = note with { Signatures = [note.Signatures[0]] };
        Assert.Equal(lines == "quorum none", policy.IsWitnessed(alone, Signatures.Check));
        Assert.Null(policy.SignerOf(note with { Signatures = [note.Signatures[1]] }, Signatures.Check));
    }

    [Theory]
    [InlineData("")]
    [InlineData("quorum w")]
    [InlineData("quorum none\nquorum none")]
    [InlineData("witness none {w}\nquorum none")]
    [InlineData("witness w {w}\nwitness x {w}\nquorum w")]
    [InlineData("witness w {w}\ngroup g 2 w\nquorum g")]
    [InlineData("witness w {w}\ngroup g 0 w\nquorum g")]
    [InlineData("group g any w\nwitness w {w}\nquorum g")]
    [InlineData("log {w}\nquorum none")]
    [InlineData("log {l}\nquorum none")]
    [InlineData("mirror x\nquorum none")]
    public void a_policy_with_a_line_that_means_nothing_is_none(string lines) => Assert.Null(LogPolicy.Parse(
        $"log {log}\n{lines.Replace("{w}", witness, StringComparison.Ordinal).Replace("{l}", log, StringComparison.Ordinal)}\n"));
}
