using System.Text.Json;
using System.Text.Unicode;
using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Api;

/// <summary>
/// Reads the body of a request as one JSON object, strictly: what two readers might read differently (a field given
/// twice, half a character) is not guessed at.
/// </summary>
internal static class JsonBody
{
    private const int Largest = 1024 * 1024;
    private static readonly JsonDocumentOptions strict = new() { AllowDuplicateProperties = false };

    /// <summary>The bytes of the body, or a refusal when there are too many.</summary>
    public static async Task<(byte[] Bytes, Refusal? Refusal)> Read(
        HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Largest)
        {
            return ([], new BodyTooLarge(Largest / 1024));
        }

        var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, cancellation)) > 0;)
        {
            if (buffer.Length + read > Largest)
            {
                return ([], new BodyTooLarge(Largest / 1024));
            }

            buffer.Write(chunk, 0, read);
        }

        return (buffer.ToArray(), null);
    }

    /// <summary>The object in the bytes; no bytes are an empty object.</summary>
    public static (JsonDocument? Json, Refusal? Refusal) Parse(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return (null, new BodyUnreadable("UTF-8"));
        }

        try
        {
            if (bytes.AsSpan().IndexOf("\\u"u8) >= 0)
            {
                ReadEscapes(bytes);
            }

            var json = JsonDocument.Parse(bytes.Length == 0 ? "{}"u8.ToArray() : bytes, strict);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? (json, null)
                : (null, new BodyUnreadable("$"));
        }
        catch (JsonException error)
        {
            return (null, new BodyUnreadable($"{error.LineNumber + 1}:{error.BytePositionInLine + 1}"));
        }
        catch (InvalidOperationException)
        {
            return (null, new BodyUnreadable("\\u"));
        }
    }

    /// <summary>Half a surrogate pair is well-formed JSON and no text; reading it throws.</summary>
    private static void ReadEscapes(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                reader.GetString();
            }
        }
    }
}
