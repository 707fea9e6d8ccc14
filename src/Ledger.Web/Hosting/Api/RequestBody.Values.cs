using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ledger.Web.Hosting.Api;

/// <content>How single values are taken from the object, and what is noted when the interface is described.</content>
public sealed partial class RequestBody
{
    [GeneratedRegex(@"^[0-9]{1,12}(\.[0-9]{1,2})?$")]
    private static partial Regex Plain();

    private T Item<T>(JsonElement item, string at, Func<RequestBody, T> read)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            Faults.Add(new InputFault(at, "object-invalid", "数组的每一项须为对象。", "Each item must be an object."));
            return default!;
        }

        var body = new RequestBody(item, at, Faults);
        var value = read(body);
        body.End();
        return value;
    }

    private string? Text(string name, bool required)
    {
        Note(name, "string", required);
        if ((required ? Required(name) : Optional(name)) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Fault(name, "text-invalid", $"“{name}”须为字符串。", $"“{name}” must be a string.");
            return null;
        }

        var text = value.GetString()!.Normalize().Trim();
        if (text.Length > LongestText || text.Any(char.IsControl))
        {
            Fault(name, "text-invalid", $"“{name}”最多 {LongestText} 个字，且不能含控制字符。",
                $"“{name}” has at most {LongestText} characters and no control characters.");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    private T? Word<T>(string name, bool required) where T : struct, Enum
    {
        Note(name, "string", required, words: Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName));
        if (Text(name, required) is not { } text)
        {
            return null;
        }

        if (Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(text[0]))
        {
            return word;
        }

        var words = string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName));
        Fault(name, "word-unknown", $"“{text}”不在可选值中：{words}。", $"“{text}” is none of: {words}.");
        return null;
    }

    /// <summary>The first note of a field is the most telling one; the readers below it add nothing.</summary>
    private void Note(
        string name, string type, bool isRequired, string? format = null, IEnumerable<string>? words = null,
        IReadOnlyList<BodyField>? fields = null)
    {
        if (Asked?.All(f => f.Name != name) == true)
        {
            Asked.Add(new BodyField(name, type, isRequired, format, [.. words ?? []], fields ?? []));
        }
    }

    private RequestBody Empty() => new(element, pointer, Faults) { Asked = [] };

    private int? Whole(string name, JsonElement? given)
    {
        if (given is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0)
        {
            return number;
        }

        Fault(name, "number-invalid", $"“{name}”须为不小于零的整数。",
            $"“{name}” must be a whole number, not negative.");
        return null;
    }

    private JsonElement? Required(string name)
    {
        var value = Optional(name);
        if (value is null)
        {
            Fault(name, "field-missing", $"缺少“{name}”。", $"“{name}” is missing.");
        }

        return value;
    }

    private JsonElement? Optional(string name)
    {
        known.Add(name);
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
