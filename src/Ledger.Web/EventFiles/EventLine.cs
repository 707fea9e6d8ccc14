using System.Text;
using System.Text.Json;
using Ledger.Web.Replay;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.EventFiles;

/// <summary>One line of an event file, as <c>export --as jsonl</c> writes it.</summary>
internal abstract record EventLine(string Tenant)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line is not of that form; the text says in which way.</exception>
    public static EventLine Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var line = document.RootElement;
            return line.TryGetProperty("request", out var key) ? Answer(line, key.GetString()!) : Event(line);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    private static ImportedEvent Event(JsonElement line) => new(
        line.GetProperty("seq").GetInt64(), line.GetProperty("id").GetGuid(), Text(line, "tenant")!,
        Text(line, "stream")!, line.GetProperty("version").GetInt64(), Text(line, "type")!, At(line, "timestamp"),
        Text(line, "user"), Text(line, "correlation"), Text(line, "causation"), Json(line, "headers"),
        Json(line, "data") ?? throw new FormatException("data is null"));

    private static ImportedAnswer Answer(JsonElement line, string key) => new(
        key, Text(line, "tenant")!, Convert.FromHexString(Text(line, "fingerprint")!), Json(line, "answer")!,
        At(line, "recorded"));

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();

    private static Instant At(JsonElement line, string name) =>
        InstantPattern.ExtendedIso.Parse(Text(line, name)!).GetValueOrThrow();

    private static string? Json(JsonElement line, string name) =>
        line.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetRawText() : null;
}

/// <summary>An event with everything the store keeps of it.</summary>
internal sealed record ImportedEvent(
    long Sequence, Guid Id, string Tenant, string Stream, long Version, string Type, Instant RecordedAt, string? User,
    string? Correlation, string? Causation, string? Headers, string Data) : EventLine(Tenant)
{
    /// <summary>The event as replay sees it.</summary>
    public StoredEvent Stored => new(Sequence, Stream, Version, Type, Encoding.UTF8.GetBytes(Data), RecordedAt);
}

/// <summary>The answer that was given to a request key.</summary>
internal sealed record ImportedAnswer(
    string Key, string Tenant, byte[] Fingerprint, string Answer, Instant RecordedAt) : EventLine(Tenant);
