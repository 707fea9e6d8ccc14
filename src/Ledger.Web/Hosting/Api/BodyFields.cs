using System.Text.Json;
using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Api;

/// <summary>One field that a request's reader asks for.</summary>
/// <param name="Type">The JSON type: string, integer, boolean, array or object.</param>
/// <param name="Format">What a string holds: an amount in yuan, a date, one of several words.</param>
public sealed record BodyField(
    string Name, string Type, bool IsRequired, string? Format, IReadOnlyList<string> Words,
    IReadOnlyList<BodyField> Fields);

/// <summary>
/// The fields of a request body, found by letting its reader read an empty one. The description of the interface
/// therefore cannot differ from what the interface reads.
/// </summary>
public sealed record BodyFields(IReadOnlyList<BodyField> Fields)
{
    /// <summary>The fields that the maker of a command asks for.</summary>
    public static BodyFields Of(Func<WriteRequest, Command> command)
    {
        using var empty = JsonDocument.Parse("{}");
        var body = new RequestBody(empty.RootElement) { Asked = [] };
        command(new WriteRequest(body, []));
        return new BodyFields(body.Asked);
    }
}
