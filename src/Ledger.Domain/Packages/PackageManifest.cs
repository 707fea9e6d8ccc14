using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Integrity;

namespace Ledger.Domain.Packages;

/// <summary>What a package says it is; canonical JSON in <c>manifest.json</c>.</summary>
/// <param name="Kind"><c>audit</c> for a whole book, <c>term</c> for one unit and one term of office.</param>
/// <param name="Log">The log its checkpoint is of.</param>
/// <param name="Size">The size of that checkpoint.</param>
/// <param name="Unit">The unit of a term package.</param>
/// <param name="From">The first day of the term, as <c>2024-01-01</c>.</param>
/// <param name="To">Its last day.</param>
/// <param name="Figures">The files of balances, each with the last business day it counts; null counts all.</param>
public sealed record PackageManifest(
    string Kind, string Log, long Size, string? Unit, string? From, string? To, IReadOnlyList<PackageBalances> Figures)
{
    /// <summary>The version of the layout.</summary>
    public const string Format = "ledger.package/1";

    /// <summary>A whole book.</summary>
    public const string Audit = "audit";

    /// <summary>One unit and one term of office (离任审计).</summary>
    public const string Term = "term";

    /// <summary>The bytes of the file.</summary>
    public byte[] Encode() => CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = Format, kind = Kind, log = Log, size = Size, unit = Unit, from = From, to = To,
        figures = Figures.Select(f => new { file = f.File, on = f.On }),
    })) ?? throw new InvalidOperationException("A manifest has a canonical form.");

    /// <summary>Reads the file; null when it is not exactly what a manifest encodes to.</summary>
    public static PackageManifest? Read(byte[] bytes)
    {
        try
        {
            var read = JsonNode.Parse(bytes)!;
            var manifest = new PackageManifest(Text(read, "kind")!, Text(read, "log")!, (long)read["size"]!,
                Text(read, "unit"), Text(read, "from"), Text(read, "to"),
                [.. read["figures"]!.AsArray().Select(f => new PackageBalances(Text(f!, "file")!, Text(f!, "on")))]);
            return manifest.Encode().AsSpan().SequenceEqual(bytes) ? manifest : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or NullReferenceException
            or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode node, string name) => (string?)node[name];
}

/// <summary>A file of balances in a package.</summary>
/// <param name="File">Its path.</param>
/// <param name="On">The last business day it counts; null counts all.</param>
public sealed record PackageBalances(string File, string? On);
