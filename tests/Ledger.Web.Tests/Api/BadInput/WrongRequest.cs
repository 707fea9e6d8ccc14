using System.Text;
using System.Text.Json;

namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>A request that must be refused, and how it is answered.</summary>
/// <param name="Body">An object to be written as JSON, a text to be sent as it stands, or bytes.</param>
/// <param name="Pointer">The field that is wrong; null when it is no field.</param>
public sealed record WrongRequest(
    string Name, string Path, object? Body, int Status, string Code, string? Pointer = null)
{
    /// <summary>Who asks; see <see cref="Scene.People"/>.</summary>
    public string Person { get; init; } = "recorder";

    /// <summary>The idempotency keys that are sent; a fresh one when null.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>The request in one language, under keys of its own.</summary>
    public HttpRequestMessage In(string language)
    {
        var message = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, Path);
        message.Headers.AcceptLanguage.ParseAdd(language);
        if (Body is not null)
        {
            var bytes = Bytes();
            message.Content = new ByteArrayContent(bytes);
            // A server that refuses a large body does not read it, which a client that is still sending calls an error.
            message.Headers.ExpectContinue = bytes.Length > 1024 * 1024;
            message.Content.Headers.ContentType = new("application/json");
            message.Headers.Add("Idempotency-Key", Keys ?? [Guid.NewGuid().ToString("n")]);
        }

        return message;
    }

    private byte[] Bytes() => Body switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        _ => JsonSerializer.SerializeToUtf8Bytes(Body),
    };
}
