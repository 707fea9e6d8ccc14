using System.Text.Json;

namespace Ledger.Domain.Tests.Integrity;

/// <summary>Reads the vectors beside the tests.</summary>
internal static class Vectors
{
    public static JsonElement Json(string name)
    {
        using var document = JsonDocument.Parse(Bytes(name));
        return document.RootElement.Clone();
    }

    public static byte[] Bytes(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Integrity", "Vectors", name));

    public static IReadOnlyList<string> Texts(this JsonElement array) =>
        [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
