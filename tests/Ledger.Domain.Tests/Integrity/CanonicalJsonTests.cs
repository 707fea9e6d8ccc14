using System.Text;
using System.Text.Json;
using CsCheck;
using Ledger.Domain.Integrity;
using Xunit;

namespace Ledger.Domain.Tests.Integrity;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("arrays")]
    [InlineData("french")]
    [InlineData("unicode")]
    [InlineData("weird")]
    public void the_published_vectors_come_out_byte_for_byte(string name) =>
        Assert.Equal(Vectors.Bytes($"jcs/{name}.output.json"), CanonicalJson.Of(Integers(name)));

    [Theory]
    [InlineData("structures")]
    [InlineData("values")]
    public void fractions_have_no_canonical_form_here(string name) =>
        Assert.Null(CanonicalJson.Of(Vectors.Bytes($"jcs/{name}.input.json")));

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("-0")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("{")]
    [InlineData("[1,]")]
    public void what_has_no_canonical_form_is_refused(string json) => Assert.Null(Canonical(json));

    [Fact]
    public void what_is_no_text_is_refused() => Assert.Null(CanonicalJson.Of((byte[])[(byte)'"', 0xff, (byte)'"']));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    [InlineData(5000, false)]
    public void the_depth_of_a_canonical_form_is_bounded(int depth, bool canonical) =>
        Assert.Equal(canonical, Canonical(new string('[', depth) + new string(']', depth)) is not null);

    [Theory]
    [InlineData(""" { "b" : 1 , "a" : [ true , null ] } """, """{"a":[true,null],"b":1}""")]
    [InlineData("""{"z":{"b":1,"a":2},"é":-5}""", """{"z":{"a":2,"b":1},"é":-5}""")]
    [InlineData("""{"ｚ":1,"𠮷":2}""", """{"𠮷":2,"ｚ":1}""")]
    [InlineData("\"\\u0001\\u001f\\u007f\\u2028\\u00a0\\ufeff\\/<\"", "\"\\u0001\\u001f\u007f\u2028\u00a0\ufeff/<\"")]
    [InlineData("\"\\u000a\\u0009\\u0022\\u005c\"", "\"\\n\\t\\\"\\\\\"")]
    [InlineData("\"\\ud842\\udfb7\"", "\"𠮷\"")]
    [InlineData("9007199254740991", "9007199254740991")]
    public void everything_else_has_one_form(string json, string canonical) => Assert.Equal(canonical, Canonical(json));

    [Fact]
    public void a_member_can_be_left_out_of_the_outermost_object_only() => Assert.Equal("""{"a":{"pii":1}}""",
        Encoding.UTF8.GetString(CanonicalJson.Of("""{"pii":{"x":1},"a":{"pii":1}}"""u8.ToArray(), "pii")!));

    [Fact]
    public void the_form_of_a_form_is_itself_and_means_the_same() => Values.Sample(json =>
    {
        var once = CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(json))!;
        Assert.Equal(once, CanonicalJson.Of(once));
        using var before = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(json));
        using var after = JsonDocument.Parse(once);
        Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement));
    });

    private static readonly Gen<Dictionary<string, object?>> Values = Gen.Dictionary(
        Gen.String[Gen.Char['\u0000', '\ud7ff'], 0, 12],
        Gen.OneOf<object?>(
            Gen.Long[-9007199254740991, 9007199254740991].Select(n => (object?)n), Gen.Bool.Select(b => (object?)b),
            Gen.String[Gen.Char['\u0000', '\ud7ff'], 0, 20].Select(t => (object?)t), Gen.Const((object?)null)));

    private static string? Canonical(string json) =>
        CanonicalJson.Of(Encoding.UTF8.GetBytes(json)) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The vectors write some integers with a fraction of zero; our events never do.</summary>
    private static byte[] Integers(string name) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(Vectors.Bytes($"jcs/{name}.input.json")).Replace("1.0", "1", StringComparison.Ordinal));
}
